package org.mingxiao.server.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One person's way through all pages that links lead to, each kind of page once; collects what is wrong with them. */
final class Crawl {
    private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");
    private static final Set<Integer> FORBIDDEN = Set.of(403, 404);

    private final Routes routes;
    private final Browsing browsing;
    private final Page window;
    private final List<String> faults = new ArrayList<>();
    /** Address by pattern of the pages seen. */
    private final Map<String, String> seen = new TreeMap<>();

    /** What is nothing without a query: parts of pages, to which the page leads that holds them. */
    private final Set<String> parts = new HashSet<>();

    Crawl(Routes routes, Browsing browsing, Page window) {
        this.routes = routes;
        this.browsing = browsing;
        this.window = window;
    }

    /**
     * Visits what can be reached.
     *
     * @param looked pages looked at closely before, which are only opened now
     */
    void run(Set<String> looked) {
        var waiting = new ArrayDeque<>(routes.plain());
        var queued = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            var pattern = routes.pattern(address).orElseThrow();
            if (!seen.containsKey(pattern) && visit(address, pattern, looked.contains(pattern))) {
                links().stream()
                        .filter(link -> routes.pattern(link).isPresent())
                        .filter(queued::add)
                        .forEach(waiting::add);
            }
        }
    }

    /** Visits pages that somebody found before. */
    void run(Map<String, String> known) {
        known.forEach((pattern, address) -> visit(address, pattern, false));
    }

    private boolean visit(String address, String pattern, boolean lookedAt) {
        var answer = open(address);
        if (answer == null || FORBIDDEN.contains(answer.status())) {
            return false;
        }
        if (answer.status() == 400 && !address.contains("?")) {
            parts.add(pattern);
            return false;
        }
        var where = address + " (" + answer.status() + ")";
        seen.put(pattern, address);
        if (answer.status() >= 400) {
            faults.add(where);
            return false;
        }
        var content = window.content();
        MISSING_WORDS.matcher(content).results().forEach(found -> faults.add(where + " " + found.group()));
        var whole = window.locator("main#content").count() == 1;
        if (whole && browsing.overflows(window)) {
            faults.add(where + " has to be moved sideways");
        }
        if (whole && !lookedAt) {
            browsing.barriers(window).forEach(barrier -> faults.add(where + " " + barrier));
        }
        return whole;
    }

    private Response open(String address) {
        return window.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) window.evaluate("[...document.querySelectorAll('a[href], [hx-get], [data-poll]')]"
                + ".map(a => new URL(a.getAttribute('href') || a.getAttribute('hx-get') || a.dataset.poll,"
                + " location.href))"
                + ".filter(u => u.origin === location.origin).map(u => u.pathname + u.search)");
    }

    Set<String> parts() {
        return parts;
    }

    List<String> faults() {
        return faults;
    }

    Map<String, String> seen() {
        return seen;
    }
}
