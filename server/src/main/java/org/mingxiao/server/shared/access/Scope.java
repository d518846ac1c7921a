package org.mingxiao.server.shared.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who asks, and how far they see. Every query of business data takes one, and puts {@link #rows} into its condition; row-level
 * security holds the same line a second time ({@code ScopedTransactions}).
 *
 * @param person who asks; of the program's own work {@link #PROGRAM}
 * @param name as shown in the record
 * @param posts the posts in force, those of persons stood in for included
 * @param wide whether everything is seen: the program's own work only
 */
public record Scope(UUID person, String name, List<Post> posts, boolean wide) {
    /** Stands for the program itself where an act names its actor. */
    public static final UUID PROGRAM = new UUID(0, 0);

    public Scope {
        posts = List.copyOf(posts);
    }

    /** The scope of scheduled work and of first set-up: everything. */
    public static Scope program() {
        return new Scope(PROGRAM, "program", List.of(), true);
    }

    /** The scope of somebody who has not signed in: nothing. */
    public static Scope nobody() {
        return new Scope(PROGRAM, "", List.of(), false);
    }

    /**
     * The condition that keeps a query within the scope; use with {@code .params(scope.parameters())}.
     *
     * @param alias of a table that has the columns {@code unit_id} and {@code filed}
     */
    public static String rows(String alias) {
        return "(:scopeWide or " + alias + ".unit_id = any(cast(:scopeUnits as uuid[])) or (:scopeFiled and " + alias
                + ".filed))";
    }

    /** What {@link #rows} needs. */
    public Map<String, Object> parameters() {
        return Map.of(
                "scopeWide",
                wide,
                "scopeUnits",
                unitsLiteral(),
                "scopeFiled",
                seesFiled(),
                "scopePersons",
                personsLiteral());
    }

    /**
     * Whose turns the person may take: the own ones, and those of whom the person stands in for. None without a post, and none
     * of the program.
     */
    public Set<UUID> persons() {
        return posts.stream()
                .flatMap(post -> Stream.of(person, post.forPerson()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@link #persons} as an array of the database. */
    public String personsLiteral() {
        return persons().stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    /** The units whose business is seen in every state. Administrators of the system see none. */
    public Set<UUID> units() {
        return posts.stream()
                .filter(post -> !post.role().isAdministrator() && post.role() != Role.REVIEWER)
                .flatMap(post -> post.reach().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@link #units} as an array of the database: {@code {…,…}}. */
    public String unitsLiteral() {
        return units().stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    public boolean seesFiled() {
        return posts.stream().anyMatch(post -> post.role().seesFiled());
    }

    /** Whether the whole record of acts may be read. */
    public boolean seesRecord() {
        return hasAny(Role.AUDITOR, Role.AUDIT_ADMINISTRATOR);
    }

    /** Whether one of these roles is held anywhere. */
    public boolean hasAny(Role... roles) {
        return posts.stream().anyMatch(post -> Arrays.asList(roles).contains(post.role()));
    }

    /** Whether the role is held in this unit or in one above it. */
    public boolean holds(Role role, UUID unit) {
        return posts.stream()
                .anyMatch(post -> post.role() == role && post.reach().contains(unit));
    }

    /** Whether the unit is within {@link #units}. */
    public boolean sees(UUID unit) {
        return wide || units().contains(unit);
    }

    /**
     * Refuses who holds none of the roles in this unit or above it.
     *
     * @throws Refused if none of the roles is held in this unit or above it */
    public void require(UUID unit, Role... roles) {
        if (!wide && Arrays.stream(roles).noneMatch(role -> holds(role, unit))) {
            throw Refused.notAllowed();
        }
    }
}
