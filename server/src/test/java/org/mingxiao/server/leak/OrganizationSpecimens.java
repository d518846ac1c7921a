package org.mingxiao.server.leak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.mingxiao.server.Districts;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.roster.Rosters;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Units, people and their posts. Names are known to everybody who works here; everything else about them is for the three
 * administrators, of all units.
 */
@TestConfiguration(proxyBeanMethods = false)
class OrganizationSpecimens {
    record Known(List<String> paths, Predicate<Role> seen, BiFunction<UUID, String, Specimen> making)
            implements Specimens {
        @Override
        public Specimen make(UUID unit, String mark) {
            return making.apply(unit, mark);
        }

        @Override
        public boolean seenBy(Role role, boolean reached) {
            return seen.test(role);
        }

        @Override
        public Map<String, String> bodies(Specimen specimen) {
            var bodies = new HashMap<String, String>();
            bodies.put("POST /organization/units/{id}", "name=新科&active=true");
            bodies.put("POST /organization/people/{id}/name", "name=新名");
            bodies.put("POST /organization/people/{id}/posts", "role=LEADER&reason=y&unit=" + specimen.unit());
            for (var act : List.of("disable", "enable", "second-factor/reset")) {
                bodies.put("POST /organization/people/{id}/" + act, "reason=y");
            }
            bodies.put("POST /organization/grants/{id}/refuse", "reason=y");
            bodies.put(
                    "POST /organization/grants/{id}/end",
                    "reason=y&person=" + specimen.variables().get("person"));
            return bodies;
        }
    }

    @Bean
    Specimens peopleSpecimens(Districts districts) {
        return new Known(
                List.of("/organization/people/{id}"),
                Role::isAdministrator,
                (unit, mark) -> id(unit, mark, districts.person("某", Role.HANDLER, unit)));
    }

    @Bean
    Specimens unitSpecimens() {
        return new Known(
                List.of("/organization/units/{id}"), Role::isAdministrator, (unit, mark) -> id(unit, mark, unit));
    }

    @Bean
    Specimens grantSpecimens(Districts districts, Accounts accounts, Posts posts) {
        return new Known(List.of("/organization/grants/{id}"), Role::isAdministrator, (unit, mark) -> {
            var asking = districts.scope(districts.person("系", Role.SYSTEM_ADMINISTRATOR, unit));
            var account = "g" + UUID.randomUUID().toString().substring(0, 12);
            var person = CurrentScope.during(asking, () -> accounts.open(asking, account, "某"));
            var post = CurrentScope.during(asking, () -> posts.request(asking, person, Role.HANDLER, unit, "y", ""));
            return new Specimen(unit, mark, Map.of("id", post.toString(), "person", person.toString()));
        });
    }

    @Bean
    Specimens nameSpecimens(Districts districts) {
        return new Known(
                List.of("/api/v1/organization/people/{id}"),
                role -> true,
                (unit, mark) -> id(unit, mark, districts.person("某", Role.HANDLER, unit)));
    }

    @Bean
    Specimens unitNameSpecimens() {
        return new Known(
                List.of("/api/v1/organization/units/{id}"), role -> true, (unit, mark) -> id(unit, mark, unit));
    }

    @Bean
    Specimens rosterSpecimens(Districts districts, Rosters rosters) {
        return new Known(List.of("/organization/import/{id}"), role -> false, (unit, mark) -> {
            var owner = districts.person("系", Role.SYSTEM_ADMINISTRATOR, unit);
            Scope scope = districts.scope(owner);
            var id = CurrentScope.during(scope, () -> rosters.keep(scope, mark, rosters.template()));
            return new Specimen(unit, mark, Map.of("id", id.toString()), owner);
        });
    }

    private static Specimen id(UUID unit, String mark, UUID id) {
        return new Specimen(unit, mark, Map.of("id", id.toString()));
    }
}
