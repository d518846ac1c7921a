package org.mingxiao.server.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.Post;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what where. The system administrator asks for a post, a security administrator confirms it: only then it counts.
 * Nobody confirms what he asked for or what is for himself. Posts in conflict ({@link Duties}) are refused when asked for and
 * once more when confirmed; conflicts that hold for one matter only may be excepted with a reason that the security
 * administrator confirms too, those of the three administrators never.
 */
@Service
@Transactional
public class Posts {
    private static final String GRANTS =
            "select o.id, o.person_id as person, p.name as person_name, p.account, o.unit_id as unit, u.name as unit_name,"
                    + " o.role, o.reason, o.exception, o.requested_by, o.requested_at, o.confirmed_by, o.confirmed_at,"
                    + " o.ended_by, o.ended_at, o.ended_reason from organization.post o"
                    + " join organization.person p on p.id = o.person_id join organization.unit u on u.id = o.unit_id ";

    private final JdbcClient database;
    private final People people;
    private final Units units;
    private final Duties duties;
    private final Scopes scopes;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Posts(
            JdbcClient database,
            People people,
            Units units,
            Duties duties,
            Scopes scopes,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.units = units;
        this.duties = duties;
        this.scopes = scopes;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a post.
     *
     * @param exception why a conflict of duties on one matter is to be borne; null where there is none
     * @return the post, which does not count yet
     * @throws Refused 403 for anybody but the system administrator; 404 for an unknown or closed person or unit; 409
     *     {@code posts-conflict}, {@code post-there}
     */
    public UUID request(Scope scope, UUID person, Role role, UUID unit, String reason, @Nullable String exception) {
        if (!scope.wide() && !scope.hasAny(Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
        people.working(person);
        if (units.find(unit).filter(Unit::active).isEmpty()) {
            throw Refused.notFound();
        }
        var there = database.sql("select count(*) from organization.post where person_id = :person and unit_id = :unit"
                        + " and role = :role and ended_at is null")
                .param("person", person)
                .param("unit", unit)
                .param("role", role.name())
                .query(Integer.class)
                .single();
        if (there > 0) {
            throw Refused.conflict("post-there");
        }
        checkConflicts(person, role, unit, exception);
        var id = UUID.randomUUID();
        database.sql(
                        "insert into organization.post (id, person_id, unit_id, role, requested_by, requested_at, reason, exception)"
                                + " values (:id, :person, :unit, :role, :by, :now, :reason, :exception)")
                .param("id", id)
                .param("person", person)
                .param("unit", unit)
                .param("role", role.name())
                .param("by", scope.person())
                .param("now", now())
                .param("reason", reason.strip())
                .param("exception", exception == null || exception.isBlank() ? null : exception.strip())
                .update();
        acts.record("organization.post-requested", "organization.post", id, unit, detail(person, role, reason));
        return id;
    }

    /**
     * Lets a post take effect.
     *
     * @throws Refused 403 for anybody but a security administrator; 409 {@code confirm-own} for one's own post or request,
     *     {@code posts-conflict}, {@code post-decided}
     */
    public void confirm(Scope scope, UUID post) {
        if (!scope.wide() && !scope.hasAny(Role.SECURITY_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
        var grant = open(post);
        lockPerson(grant.person());
        if (!scope.wide()
                && (scope.person().equals(grant.requestedBy()) || scope.person().equals(grant.person()))) {
            throw Refused.conflict("confirm-own");
        }
        people.working(grant.person());
        checkConflicts(grant.person(), grant.role(), grant.unit(), grant.exception());
        int changed = database.sql("update organization.post set confirmed_by = :by, confirmed_at = :now"
                        + " where id = :id and confirmed_at is null and ended_at is null")
                .param("by", scope.person())
                .param("now", now())
                .param("id", post)
                .update();
        if (changed == 0) {
            throw Refused.conflict("post-decided");
        }
        events.publishEvent(new PostConfirmed(grant.person(), grant.role(), grant.unit()));
        acts.record(
                "organization.post-confirmed",
                "organization.post",
                post,
                grant.unit(),
                detail(grant.person(), grant.role(), grant.reason()));
    }

    /** Two grants to one person are decided one after the other, so that none slips past the conflicts of the other. */
    private void lockPerson(UUID person) {
        database.sql("select id from organization.person where id = :id for update")
                .param("id", person)
                .query(UUID.class)
                .single();
    }

    /** Refuses a post that waits; the security administrator does, or the system administrator takes it back. */
    public void refuse(Scope scope, UUID post, String reason) {
        if (!scope.hasAny(Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
        var grant = open(post);
        close(scope, post, reason);
        acts.record(
                "organization.post-refused",
                "organization.post",
                post,
                grant.unit(),
                detail(grant.person(), grant.role(), reason));
    }

    /**
     * Ends a post that counts; it takes effect at once.
     *
     * @throws Refused 409 {@code last-administrator} where nobody else could do that work, {@code post-decided} where it has ended
     */
    public void end(Scope scope, UUID post, String reason) {
        if (!scope.hasAny(Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
        var grant = find(post);
        if (!grant.inForce()) {
            throw Refused.conflict("post-decided");
        }
        refuseLast(grant.role());
        close(scope, post, reason);
        acts.record(
                "organization.post-ended",
                "organization.post",
                post,
                grant.unit(),
                detail(grant.person(), grant.role(), reason));
    }

    /** Ends whatever somebody has or was asked for, as the account is closed. */
    void endAll(Scope scope, Person person, String reason) {
        of(person.id()).stream().filter(grant -> grant.endedAt() == null).forEach(grant -> {
            if (grant.inForce()) {
                refuseLast(grant.role());
            }
            close(scope, grant.id(), reason);
        });
    }

    /** Each of the three administrators must stay; ends of one kind are decided one after the other. */
    private void refuseLast(Role role) {
        if (!role.isAdministrator()) {
            return;
        }
        database.sql("select id from organization.post where role = :role and ended_at is null order by id for update")
                .param("role", role.name())
                .query(UUID.class)
                .list();
        if (people.holding(role).size() <= 1) {
            throw Refused.conflict("last-administrator");
        }
    }

    private void close(Scope scope, UUID post, String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid("reason-missing");
        }
        int changed = database.sql(
                        "update organization.post set ended_by = :by, ended_at = :now, ended_reason = :reason"
                                + " where id = :id and ended_at is null")
                .param("by", scope.person())
                .param("now", now())
                .param("reason", reason.strip())
                .param("id", post)
                .update();
        if (changed == 0) {
            throw Refused.conflict("post-decided");
        }
    }

    /** Posts that wait for a security administrator, the oldest first. */
    @Transactional(readOnly = true)
    public List<Grant> waiting() {
        return database.sql(GRANTS + "where o.confirmed_at is null and o.ended_at is null order by o.requested_at")
                .query(Grant.class)
                .list();
    }

    /** All posts a person ever had or was asked for, the newest first. */
    @Transactional(readOnly = true)
    public List<Grant> of(UUID person) {
        return database.sql(GRANTS + "where o.person_id = :person order by o.requested_at desc")
                .param("person", person)
                .query(Grant.class)
                .list();
    }

    /** What stands against a further post, in words; empty where nothing does. */
    @Transactional(readOnly = true)
    public List<DutyConflict> conflicts(UUID person, Role role, UUID unit) {
        return conflictsWith(person, List.of(post(person, role, unit)));
    }

    /** What stands against somebody having, beside the own posts and those stood in for, these posts too. */
    List<DutyConflict> conflictsWith(UUID person, List<Post> more) {
        var all = new ArrayList<DutyConflict>();
        for (var holder : holders(person)) {
            var posts = new ArrayList<>(scopes.of(holder).posts());
            var before = duties.conflictsOfPosts(posts);
            posts.addAll(more);
            duties.conflictsOfPosts(posts).stream()
                    .filter(conflict -> !before.contains(conflict) || conflict.absolute())
                    .filter(conflict -> !all.contains(conflict))
                    .forEach(all::add);
        }
        return all;
    }

    /** The person, and whoever stands in for the person now or later. */
    private Set<UUID> holders(UUID person) {
        var holders =
                new HashSet<>(database.sql("select stand_in from organization.substitute where person_id = :person"
                                + " and ended_at is null and last_day >= :today")
                        .param("person", person)
                        .param("today", LocalDate.now(clock))
                        .query(UUID.class)
                        .list());
        holders.add(person);
        return holders;
    }

    private void checkConflicts(UUID person, Role role, UUID unit, @Nullable String exception) {
        var excepted = exception != null && !exception.isBlank();
        var found = conflicts(person, role, unit).stream()
                .filter(conflict -> conflict.absolute() || !excepted)
                .toList();
        if (!found.isEmpty()) {
            throw Refused.conflict("posts-conflict", words(found));
        }
    }

    /** {@code 预算编制／预算审批；…}. */
    String words(List<DutyConflict> conflicts) {
        return conflicts.stream()
                .map(conflict -> duties.name(conflict.one()) + "／" + duties.name(conflict.other()))
                .collect(Collectors.joining("；"));
    }

    private Post post(UUID person, Role role, UUID unit) {
        return new Post(role, unit, Set.copyOf(units.reach(unit)), person);
    }

    private Grant open(UUID post) {
        var grant = find(post);
        if (!grant.waits()) {
            throw Refused.conflict("post-decided");
        }
        return grant;
    }

    private Grant find(UUID post) {
        return database.sql(GRANTS + "where o.id = :id")
                .param("id", post)
                .query(Grant.class)
                .optional()
                .orElseThrow(Refused::notFound);
    }

    private static Map<String, String> detail(UUID person, Role role, String reason) {
        return Map.of("person", person.toString(), "role", role.name(), "reason", reason);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
