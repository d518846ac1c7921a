package org.mingxiao.server.leak;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingxiao.server.Districts;
import org.mingxiao.server.goals.review.SavedFilters;
import org.mingxiao.server.organization.Substitutes;
import org.mingxiao.server.organization.token.ApiTokens;
import org.mingxiao.server.organization.token.TokenScope;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What is one person's own: tokens, substitutes, kept filters. */
@TestConfiguration(proxyBeanMethods = false)
class OwnSpecimens {
    /** How one thing of a person is made, and which id it got. */
    interface Making {
        UUID make(UUID unit, Scope owner, String mark);
    }

    record Own(Districts districts, String path, Role role, Making making) implements Specimens {
        @Override
        public List<String> paths() {
            return List.of(path);
        }

        @Override
        public Specimen make(UUID unit, String mark) {
            var owner = districts.person("主", role, unit);
            var scope = districts.scope(owner);
            var id = CurrentScope.during(scope, () -> making.make(unit, scope, mark));
            return new Specimen(unit, mark, Map.of("id", id.toString()), owner);
        }

        @Override
        public boolean seenBy(Role role, boolean reached) {
            return false;
        }
    }

    @Bean
    Specimens tokenSpecimens(Districts districts, ApiTokens tokens) {
        return new Own(districts, "/profile/tokens/{id}", Role.HANDLER, (unit, owner, mark) -> {
            tokens.make(owner, mark, Set.of(TokenScope.values()), 10);
            return tokens.of(owner).get(0).id();
        });
    }

    @Bean
    Specimens substituteSpecimens(Districts districts, Substitutes substitutes) {
        return new Own(
                districts,
                "/profile/substitutes/{id}",
                Role.HANDLER,
                (unit, owner, mark) -> substitutes.name(
                        owner,
                        districts.person("代", Role.HANDLER, unit),
                        LocalDate.now(ZoneId.of("Asia/Shanghai")),
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2),
                        mark));
    }

    @Bean
    Specimens filterSpecimens(Districts districts, SavedFilters filters) {
        return new Own(districts, "/review/filters/{id}", Role.REVIEWER, (unit, owner, mark) -> {
            filters.keep(owner, mark, "year=2026");
            return filters.of(owner).get(0).id();
        });
    }
}
