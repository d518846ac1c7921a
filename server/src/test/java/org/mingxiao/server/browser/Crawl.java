package org.mingxiao.server.browser;

import com.microsoft.playwright.APIRequestContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One person's way through all pages that links lead to, a few of each kind; collects what is wrong with what is sent. */
final class Crawl {
    private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");
    private static final List<String> LEADING = List.of("href", "hx-get", "data-poll");
    private static final Set<Integer> FORBIDDEN = Set.of(403, 404);

    /** Of one kind of page, so many are fetched: there are drafts among them and what is decided, long lists and empty ones. */
    private static final int OF_A_KIND = 6;

    /** What is shown at an address (a page, or a part that it loads), and the kinds of elements that this is made of. */
    record Sight(String pattern, String address, Set<String> shape) {}

    private final Routes routes;
    private final APIRequestContext requests;
    private final List<String> faults = new ArrayList<>();
    /** How many of a kind. */
    private final Map<String, Integer> seen = new TreeMap<>();

    /** What is nothing without a query: parts of pages, to which the page leads that holds them. */
    private final Set<String> parts = new HashSet<>();

    private final List<Sight> sights = new ArrayList<>();

    private record Link(String from, String to) {}

    Crawl(Routes routes, APIRequestContext requests) {
        this.routes = routes;
        this.requests = requests;
    }

    void run(List<String> start) {
        var waiting = new ArrayDeque<Link>();
        var queued = new HashSet<String>();
        start.stream().filter(queued::add).forEach(to -> waiting.add(new Link(to, to)));
        while (!waiting.isEmpty()) {
            var link = waiting.poll();
            var pattern = routes.pattern(link.to()).orElseThrow();
            if (seen.getOrDefault(pattern, 0) < OF_A_KIND) {
                visit(link, pattern)
                        .filter(to -> routes.pattern(to).isPresent())
                        .filter(queued::add)
                        .forEach(to -> waiting.add(new Link(link.to(), to)));
            }
        }
    }

    /** Where its links lead. */
    private Stream<String> visit(Link link, String pattern) {
        var answer = requests.get(link.to());
        var status = answer.status();
        if (FORBIDDEN.contains(status)) {
            return Stream.empty();
        }
        if (status == 400 && !link.to().contains("?")) {
            parts.add(pattern);
            return Stream.empty();
        }
        seen.merge(pattern, 1, Integer::sum);
        if (status >= 400) {
            faults.add(link.to() + " (" + status + ")");
            return Stream.empty();
        }
        var text = answer.text();
        MISSING_WORDS.matcher(text).results().forEach(found -> faults.add(link.to() + " " + found.group()));
        var page = Jsoup.parse(text, answer.url());
        var whole = page.selectFirst("main#content") != null;
        if (whole || !link.from().equals(link.to())) {
            sights.add(new Sight(pattern, whole ? link.to() : link.from(), shape(page)));
        }
        return links(page);
    }

    private static Set<String> shape(Document page) {
        return page.body().getAllElements().stream()
                .map(element -> String.join(
                        " ",
                        element.tagName(),
                        new TreeSet<>(element.classNames()).toString(),
                        element.attr("type"),
                        element.attr("role")))
                .collect(Collectors.toSet());
    }

    private static Stream<String> links(Document page) {
        var server = page.location().replaceFirst("(//[^/]+).*$", "$1");
        return LEADING.stream()
                .flatMap(name -> page.select("[" + name + "]").eachAttr("abs:" + name).stream())
                .filter(link -> link.startsWith(server + "/"))
                .map(link -> link.substring(server.length()).replaceFirst("#.*$", ""));
    }

    Set<String> parts() {
        return parts;
    }

    List<String> faults() {
        return faults;
    }

    Set<String> patterns() {
        return seen.keySet();
    }

    List<Sight> sights() {
        return sights;
    }
}
