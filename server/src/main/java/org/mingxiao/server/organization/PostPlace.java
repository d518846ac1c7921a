package org.mingxiao.server.organization;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.WorkPlace;
import org.springframework.stereotype.Component;

/** Where a person works: the units of the highest own post, the top first. */
@Component
class PostPlace implements WorkPlace {
    private final Units units;

    PostPlace(Units units) {
        this.units = units;
    }

    @Override
    public String of(Scope scope) {
        return scope.posts().stream()
                .filter(post -> post.forPerson().equals(scope.person()))
                .max(Comparator.comparing(post -> post.reach().size()))
                .map(post -> units.upwards(post.unit()).stream()
                        .sorted(Comparator.comparing(Unit::kind))
                        .map(Unit::name)
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }
}
