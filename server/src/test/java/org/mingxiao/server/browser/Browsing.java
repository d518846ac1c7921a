package org.mingxiao.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mingxiao.server.District;
import org.mingxiao.server.shared.access.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * What a test does in the browser: opens windows as people of a {@link District}, each with a session of its own.
 *
 * <p>Whatever the browser complains about (an error, a violation of the content policy) fails the test when it ends, unless the
 * test said before that it {@link #expects} it.
 */
public final class Browsing {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** In milliseconds: a busy machine is given time, a quick one does not wait. */
    private static final double PATIENCE = 60_000;

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Browser browser;
    private final String base;
    private final SessionRepository<Session> sessions;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    @SuppressWarnings("unchecked")
    Browsing(Browser browser, ApplicationContext server) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.browser = browser;
        this.base = "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
        this.sessions = server.getBean(SessionRepository.class);
    }

    /** A window of somebody who has not signed in. */
    public Page nobody(Look look) {
        return window(look).newPage();
    }

    /** A window of a person who has signed in. */
    public Page as(UUID person) {
        return as(person, Look.LIGHT);
    }

    /** A window of a person who has signed in and likes a certain look. */
    public Page as(UUID person, Look look) {
        var window = window(look);
        window.addCookies(List.of(cookie("MINGXIAO", session(person))));
        return window.newPage();
    }

    /** Part of a message that the browser is to give: {@code status of 409}. */
    public void expects(String complaint) {
        expected.add(complaint);
    }

    /** What the browser complained about so far. */
    public List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }

    /** Saves what the window shows as {@code target/screenshots/<name>.png}. */
    public void screenshot(Page page, String name) {
        var options = new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png"));
        try {
            page.screenshot(options);
        } catch (PlaywrightException busy) { // a browser short of time answers "Unable to capture screenshot"
            page.waitForTimeout(1000);
            page.screenshot(options);
        }
    }

    /** What axe finds serious or critical on the page: rule, reason and elements. */
    public List<String> barriers(Page page) {
        return barriers(page, axe -> axe);
    }

    /** The same, where axe is asked for some of its rules only. */
    List<String> barriers(Page page, UnaryOperator<AxeBuilder> asked) {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations")); // what passes is not described, which takes most of the time
        // The pages hold no frames of other sites, for which axe would open one more page each time.
        var axe = new AxeBuilder(page).options(violations).setLegacyMode(true);
        return asked.apply(axe).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .toList();
    }

    /** Whether the page has to be moved sideways to be read. */
    public boolean overflows(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    void end() {
        windows.forEach(BrowserContext::close);
        assertThat(complaints()).as("what the browser complained about").isEmpty();
    }

    private BrowserContext window(Look look) {
        var window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(1366, 768)
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE) // what is measured or shot has come to rest
                .setTimezoneId("Asia/Shanghai"));
        window.setDefaultTimeout(PATIENCE);
        windows.add(window);
        window.addCookies(look.cookies().entrySet().stream()
                .map(entry -> cookie(entry.getKey(), entry.getValue()))
                .toList());
        window.onPage(page -> {
            page.onConsoleMessage(message -> {
                if (!"info".equals(message.type()) && !"debug".equals(message.type())) {
                    complaints.add(page.url() + " " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + " " + error));
        });
        return window;
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(base);
    }

    /** A session as the sign-in page leaves it. */
    private String session(UUID person) {
        var session = sessions.createSession();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, person.toString()), null, List.of());
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(signedIn));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
