package org.mingxiao.server.goals.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.mingxiao.server.shared.access.WithoutScope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarks on a cell or on a form as a whole, from whoever sees it. {@code @account} or {@code @name} calls a person, if that
 * person sees the form, too.
 */
@Service
public class Comments {
    private static final Pattern MENTION = Pattern.compile("[@＠]([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59})");
    private static final int LONGEST = 2_000;
    private static final int MOST_MENTIONS = 20;

    /**
     * @param line null where the form as a whole is meant
     * @param column null where the line as a whole is meant
     */
    public record Comment(
            UUID id,
            @Nullable UUID line,
            @Nullable String column,
            String text,
            UUID by,
            String byName,
            Instant at,
            boolean resolved) {}

    /** A comment that calls somebody. */
    public record Mention(UUID id, UUID form, String title, String text, String by, Instant at, boolean seen) {}

    private final JdbcClient database;
    private final GoalForms forms;
    private final People people;
    private final Scopes scopes;
    private final Acts acts;
    private final Clock clock;

    Comments(JdbcClient database, GoalForms forms, People people, Scopes scopes, Acts acts, Clock clock) {
        this.database = database;
        this.forms = forms;
        this.people = people;
        this.scopes = scopes;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Adds a comment.
     *
     * @return its id
     * @throws Refused {@code goals-comment} where it is blank or longer than 2000 characters
     */
    @Transactional
    public UUID add(Scope scope, UUID id, @Nullable UUID line, @Nullable String column, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refused.invalid("goals-comment", LONGEST);
        }
        var form = forms.get(scope, id);
        if (line != null && form.line(line).isEmpty()) {
            throw Refused.notFound();
        }
        var comment = UUID.randomUUID();
        database.sql("insert into goals.comment (id, form_id, line_id, column_name, text, by_id, at)"
                        + " values (:id, :form, :line, :column, :text, :by, :at)")
                .param("id", comment)
                .param("form", id)
                .param("line", line)
                .param("column", column)
                .param("text", text.strip())
                .param("by", scope.person())
                .param("at", Times.at(clock.instant()))
                .update();
        var mentioned = mentioned(form, text);
        mentioned.forEach(person -> mention(comment, id, person));
        acts.record(
                "goals.commented",
                GoalForms.SUBJECT,
                id,
                form.unit(),
                Map.of("text", text.strip(), "mentioned", String.valueOf(mentioned.size())));
        return comment;
    }

    private Set<UUID> mentioned(GoalForm form, String text) {
        var found = new LinkedHashSet<UUID>();
        MENTION.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .limit(MOST_MENTIONS)
                .flatMap(this::called)
                .filter(person -> sees(person, form))
                .forEach(found::add);
        return found;
    }

    private Stream<UUID> called(String word) {
        return Stream.concat(
                        people.withAccount(word).stream(),
                        people.search(word).stream()
                                .filter(person -> person.name().equals(word)))
                .filter(Person::active)
                .map(Person::id);
    }

    private boolean sees(UUID person, GoalForm form) {
        var scope = scopes.of(person);
        return scope.sees(form.unit()) || scope.seesFiled() && form.filed();
    }

    private void mention(UUID comment, UUID form, UUID person) {
        database.sql("insert into goals.mention (id, comment_id, form_id, person_id, at)"
                        + " values (:id, :comment, :form, :person, :at)")
                .param("id", UUID.randomUUID())
                .param("comment", comment)
                .param("form", form)
                .param("person", person)
                .param("at", Times.at(clock.instant()))
                .update();
    }

    /** The comments of a form that the caller has found within the scope, the first one first. */
    @Transactional(readOnly = true)
    @WithoutScope("of a form that was found within the scope")
    public List<Comment> of(GoalForm form) {
        var comments = database.sql("select id, line_id, column_name, text, by_id, at, resolved_at from goals.comment"
                        + " where form_id = :form order by at, id")
                .param("form", form.id())
                .query(Comments::comment)
                .list();
        var names = people.names(comments.stream().map(Comment::by).distinct().toList());
        return comments.stream()
                .map(each -> new Comment(
                        each.id(),
                        each.line(),
                        each.column(),
                        each.text(),
                        each.by(),
                        names.getOrDefault(each.by(), ""),
                        each.at(),
                        each.resolved()))
                .toList();
    }

    /** Marks a comment as dealt with. */
    @Transactional
    public void resolve(Scope scope, UUID id, UUID comment) {
        var form = forms.get(scope, id);
        var resolved = database.sql("update goals.comment set resolved_by = :by, resolved_at = :at"
                        + " where id = :id and form_id = :form and resolved_at is null")
                .param("by", scope.person())
                .param("at", Times.at(clock.instant()))
                .param("id", comment)
                .param("form", id)
                .update();
        if (resolved == 0) {
            throw Refused.notFound();
        }
        acts.record(
                "goals.comment-resolved", GoalForms.SUBJECT, id, form.unit(), Map.of("comment", comment.toString()));
    }

    /** The comments that call the person, on forms that the person still sees; the latest hundred. */
    @Transactional(readOnly = true)
    public List<Mention> mentions(Scope scope) {
        var rows = database.sql("select m.id, m.form_id, f.title, c.text, c.by_id, m.at, m.seen_at from goals.mention m"
                        + " join goals.comment c on c.id = m.comment_id join goals.form f on f.id = m.form_id"
                        + " where m.person_id = :person and " + Scope.rows("f") + " order by m.at desc, m.id limit 100")
                .param("person", scope.person())
                .params(scope.parameters())
                .query((row, number) -> Map.entry(row.getObject("by_id", UUID.class), mention(row)))
                .list();
        var names = people.names(rows.stream().map(Map.Entry::getKey).distinct().toList());
        return rows.stream()
                .map(row -> {
                    var each = row.getValue();
                    return new Mention(
                            each.id(),
                            each.form(),
                            each.title(),
                            each.text(),
                            names.getOrDefault(row.getKey(), ""),
                            each.at(),
                            each.seen());
                })
                .toList();
    }

    /**
     * The person has seen that they were called.
     *
     * @throws Refused where it calls somebody else
     */
    @Transactional
    public void seen(Scope scope, UUID mention) {
        var marked = database.sql("update goals.mention set seen_at = coalesce(seen_at, :at)"
                        + " where id = :id and person_id = :person")
                .param("at", Times.at(clock.instant()))
                .param("id", mention)
                .param("person", scope.person())
                .update();
        if (marked == 0) {
            throw Refused.notFound();
        }
    }

    private static Comment comment(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getString("column_name"),
                row.getString("text"),
                row.getObject("by_id", UUID.class),
                "",
                Times.instant(row, "at"),
                row.getObject("resolved_at") != null);
    }

    private static Mention mention(ResultSet row) throws SQLException {
        return new Mention(
                row.getObject("id", UUID.class),
                row.getObject("form_id", UUID.class),
                row.getString("title"),
                row.getString("text"),
                "",
                Times.instant(row, "at"),
                row.getObject("seen_at") != null);
    }
}
