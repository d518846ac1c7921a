package org.mingxiao.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.organization.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the route table, as every role, in every look: nothing that the content policy stops, nothing that the browser
 * complains about, nothing that axe calls serious, nothing cut off at 1366 px, no words missing.
 */
@Tag("slow")
@BrowserTest
@ContextConfiguration(initializers = DemoDatabase.class)
class PagesCrawlTest {
    private final Routes routes;
    private final People people;

    @Autowired
    PagesCrawlTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping table, People people) {
        this.routes = new Routes(table);
        this.people = people;
    }

    @Test
    void every_page_is_whole_for_every_role_in_every_look(Browsing browsing) {
        browsing.expects("status of 403"); // of pages that a role does not have
        browsing.expects("status of 400"); // of parts of pages without their query
        var found = new TreeMap<String, Map.Entry<String, String>>();
        var faults = new ArrayList<String>();
        var parts = new TreeSet<String>();
        people().forEach((role, person) -> {
            var crawl = new Crawl(routes, browsing, browsing.as(person));
            crawl.run(found.keySet());
            crawl.seen().forEach((pattern, address) -> found.putIfAbsent(pattern, Map.entry(role, address)));
            crawl.faults().forEach(fault -> faults.add(role + " " + fault));
            parts.addAll(crawl.parts());
        });
        for (var look : new Look[] {Look.DARK, Look.LARGE, Look.ENGLISH}) {
            people().forEach((role, person) -> {
                var own = new TreeMap<String, String>();
                found.forEach((pattern, first) -> {
                    if (first.getKey().equals(role)) {
                        own.put(pattern, first.getValue());
                    }
                });
                var crawl = new Crawl(routes, browsing, browsing.as(person, look));
                crawl.run(own);
                crawl.faults().forEach(fault -> faults.add(look + " " + role + " " + fault));
            });
        }
        var missed = new TreeSet<>(routes.patterns());
        missed.removeAll(found.keySet());
        missed.removeAll(parts);

        assertThat(faults).isEmpty();
        assertThat(missed).as("pages that no role reaches by links").isEmpty();
    }

    private Map<String, UUID> people() {
        var accounts = new LinkedHashMap<String, String>();
        accounts.put("handler", "jyjb");
        accounts.put("section head", "jykz");
        accounts.put("finance", "jycw");
        accounts.put("leader", "nyfg");
        accounts.put("head", "nyjz");
        accounts.put("secretary", "swms");
        accounts.put("reviewer", "shenhe");
        accounts.put("evaluator", "pingjia");
        accounts.put("auditor", "shenji");
        accounts.put("system administrator", "xitong");
        accounts.put("security administrator", "anquan");
        accounts.put("audit administrator", "shenjigl");
        var ids = new LinkedHashMap<String, UUID>();
        accounts.forEach((role, account) ->
                ids.put(role, people.withAccount(account).orElseThrow().id()));
        return ids;
    }
}
