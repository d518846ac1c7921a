package org.mingxiao.server.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.Code;
import org.mingxiao.server.organization.Codes;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.organization.Unit;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units, people and oneself, for programs: names only, no personal data. */
@RestController
@Access
@RequestMapping("/api/v1/organization")
class OrganizationApi {
    private final Units units;
    private final People people;
    private final Codes codes;

    OrganizationApi(Units units, People people, Codes codes) {
        this.units = units;
        this.people = people;
        this.codes = codes;
    }

    /** Whoever asks. */
    record Me(UUID id, String name, List<MyPost> posts) {}

    /** A post in force. */
    record MyPost(Role role, UUID unit, @Nullable UUID inPlaceOf) {}

    @Operation(summary = "Whoever asks, with the posts in force")
    @GetMapping("/me")
    Me me(Scope scope) {
        return new Me(
                scope.person(),
                scope.name(),
                scope.posts().stream()
                        .map(post -> new MyPost(
                                post.role(),
                                post.unit(),
                                post.forPerson().equals(scope.person()) ? null : post.forPerson()))
                        .toList());
    }

    @Operation(summary = "The tree of units, those above before those below")
    @GetMapping("/units")
    List<Unit> units() {
        return units.all();
    }

    @Operation(summary = "A unit")
    @GetMapping("/units/{id}")
    Unit unit(@PathVariable UUID id) {
        return units.find(id).orElseThrow(Refused::notFound);
    }

    /** People whose name, account or pinyin contains {@code q}; at most 20. */
    @Operation(summary = "People by name")
    @GetMapping("/people")
    List<Person> people(@RequestParam(defaultValue = "") String q) {
        return people.search(q);
    }

    @Operation(summary = "A person")
    @GetMapping("/people/{id}")
    Person person(@PathVariable UUID id) {
        return people.find(id).orElseThrow(Refused::notFound);
    }

    /** A code table: {@code functional}, {@code economic} or {@code measure}. */
    @Operation(summary = "A table of codes")
    @GetMapping("/codes/{table}")
    List<Code> codes(@PathVariable String table) {
        if (!Codes.TABLES.contains(table)) {
            throw Refused.notFound();
        }
        return codes.of(table);
    }
}
