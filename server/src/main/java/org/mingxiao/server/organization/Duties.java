package org.mingxiao.server.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingxiao.server.shared.access.Post;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * Which functions must be different people: the separation matrix of internal control (不相容岗位分离, 财会〔2012〕21号), as data in
 * {@code organization/duties.yaml}, or in a file of the district's own ({@code mingxiao.duties}). It is held twice: when posts are granted, and on the history of each matter. A substitute
 * has the conflicts of both persons.
 */
@Service
public class Duties {
    private final SeparationMatrix matrix;
    private final MessageSource words;

    /** @param file a district's own edition of the matrix, {@code mingxiao.duties} */
    Duties(MessageSource words, @Value("${mingxiao.duties:classpath:organization/duties.yaml}") Resource file) {
        this.words = words;
        this.matrix = SeparationMatrix.read(file);
    }

    /** Which edition of the matrix is in force. */
    public String edition() {
        return matrix.edition();
    }

    /** What of these may not be in one hand; empty where nothing stands against it. */
    public List<DutyConflict> conflicts(Set<Duty> duties) {
        return matrix.conflicts(duties);
    }

    /** The functions that a role comes with. */
    public Set<Duty> of(Role role) {
        return matrix.duties(role);
    }

    /** What stands against posts in one hand, those of a person stood in for included. */
    public List<DutyConflict> conflictsOfPosts(List<Post> posts) {
        var found = new ArrayList<DutyConflict>();
        for (int i = 0; i < posts.size(); i++) {
            for (int j = i + 1; j < posts.size(); j++) {
                var one = posts.get(i);
                var other = posts.get(j);
                var meet = meet(one, other);
                matrix.between(of(one.role()), of(other.role())).stream()
                        .filter(conflict -> switch (conflict.where()) {
                            case ANYWHERE -> true;
                            case ITEM -> meet;
                            case UNIT -> one.unit().equals(other.unit());
                        })
                        .filter(conflict -> !found.contains(conflict))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** Whether both posts can come upon the same matter. */
    private static boolean meet(Post one, Post other) {
        return one.role().seesFiled()
                || other.role().seesFiled()
                || one.reach().contains(other.unit())
                || other.reach().contains(one.unit());
    }

    /** What stands against a further function on a matter, given who had which before. */
    public Optional<DutyConflict> conflict(Collection<DutyDone> history, DutyDone next) {
        return history.stream()
                .filter(done -> !Collections.disjoint(done.people(), next.people()))
                .flatMap(done -> matrix.between(Set.of(done.duty()), Set.of(next.duty())).stream())
                .findFirst();
    }

    /**
     * Refuses whoever had a conflicting function on the same matter before.
     *
     * @throws Refused 409 {@code duties-conflict}, which names both functions
     */
    public void check(Collection<DutyDone> history, DutyDone next) {
        conflict(history, next).ifPresent(conflict -> {
            throw Refused.conflict("duties-conflict", name(conflict.one()), name(conflict.other()));
        });
    }

    /** The function in the reader's language. */
    public String name(Duty duty) {
        return words.getMessage("duty." + duty.code(), null, LocaleContextHolder.getLocale());
    }

    /** Every function there is, by business, in the order of the matrix. */
    Map<String, Set<Duty>> businesses() {
        return matrix.businesses();
    }
}
