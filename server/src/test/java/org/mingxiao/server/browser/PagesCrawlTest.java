package org.mingxiao.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.organization.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the route table, as every role, in every look: nothing that the content policy stops, nothing that the browser
 * complains about, nothing that axe calls serious, nothing cut off at 1366 px, no words missing. The pages are fetched as each
 * role; the browser opens a page for the first role that has it, and again for each role that sees other kinds of elements there.
 */
@Tag("slow")
@BrowserTest
@ContextConfiguration(initializers = DemoDatabase.class)
class PagesCrawlTest {
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("handler", "jyjb");
        PEOPLE.put("section head", "jykz");
        PEOPLE.put("finance", "jycw");
        PEOPLE.put("leader", "nyfg");
        PEOPLE.put("head", "nyjz");
        PEOPLE.put("secretary", "swms");
        PEOPLE.put("reviewer", "shenhe");
        PEOPLE.put("evaluator", "pingjia");
        PEOPLE.put("auditor", "shenji");
        PEOPLE.put("system administrator", "xitong");
        PEOPLE.put("security administrator", "anquan");
        PEOPLE.put("audit administrator", "shenjigl");
    }

    private final Routes routes;
    private final People people;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> found = new TreeSet<>();
    /** The elements of each kind of page that were looked at. */
    private final Map<String, Set<String>> looked = new TreeMap<>();

    private int closely;

    @Autowired
    PagesCrawlTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping table, People people) {
        this.routes = new Routes(table);
        this.people = people;
    }

    @Test
    void every_page_is_whole_for_every_role_in_every_look(Browsing browsing) {
        var handler = browsing.as(person("jyjb"));
        var administrator = browsing.as(person("xitong"));
        var start = Map.of(
                "handler", List.of(Errands.importFile(handler), Errands.attach(handler)),
                "system administrator", List.of(Errands.importRoster(administrator)));
        crawl("nobody", browsing, List.of("/sign-in", Errands.invite(administrator, "jyjb2")), browsing::nobody);
        PEOPLE.forEach((role, account) -> {
            var addresses = new ArrayList<>(routes.plain());
            addresses.addAll(start.getOrDefault(role, List.of()));
            crawl(role, browsing, addresses, look -> browsing.as(person(account), look));
        });
        var missed = new TreeSet<>(routes.patterns());
        missed.removeAll(found);
        System.out.printf("%d kinds of pages, looked at closely %d times%n", found.size(), closely);

        missed.forEach(pattern -> faults.add("nobody comes by links to " + pattern));
        assertThat(faults).isEmpty();
    }

    private void crawl(String role, Browsing browsing, List<String> start, Function<Look, Page> as) {
        var window = as.apply(Look.LIGHT);
        var crawl = new Crawl(routes, window.context().request());
        crawl.run(start);
        found.addAll(crawl.patterns());
        found.addAll(crawl.parts());

        var translated = as.apply(Look.ENGLISH);
        var light = new CloseLook(browsing, window);
        var english = new CloseLook(browsing, translated);
        for (var sight : crawl.sights()) {
            if (!looked.containsKey(sight.pattern())) {
                english.words(sight.address());
            }
            if (looked.computeIfAbsent(sight.pattern(), first -> new TreeSet<>())
                    .addAll(sight.shape())) {
                closely++;
                light.whole(sight.address());
            }
        }
        window.context().close();
        translated.context().close();
        for (var list : List.of(crawl.faults(), light.faults(), english.faults())) {
            list.forEach(fault -> faults.add(role + " " + fault));
        }
    }

    private UUID person(String account) {
        return people.withAccount(account).orElseThrow().id();
    }
}
