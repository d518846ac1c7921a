package org.mingxiao.server.organization.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingxiao.server.organization.secret.RandomToken;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.SignedIn;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens with which a program calls the API in place of a person: {@code Authorization: Bearer mx_…}. Only the hash is kept.
 * Administrators have none, for a token asks for no second factor.
 */
@Service
@Transactional
public class ApiTokens {
    /** So that a token is known as one wherever it turns up. */
    static final String PREFIX = "mx_";

    private static final int LONGEST_DAYS = 366;
    private static final int MOST = 20;
    /** The last use is noted this often: not a write for each read. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Acts acts;
    private final Clock clock;

    ApiTokens(JdbcClient database, Acts acts, Clock clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whom a token stands for, and what it may do. */
    record Bearer(UUID id, SignedIn person, Set<TokenScope> scopes) {}

    /**
     * Makes a token of one's own.
     *
     * @return the token, shown this once
     * @throws Refused 403 to administrators; 422 {@code token-form} without name or scope, or for more than 366 days; 409
     *     {@code tokens-many}
     */
    public String make(Scope scope, String name, Set<TokenScope> scopes, int days) {
        if (isAdministrator(scope)) {
            throw Refused.notAllowed();
        }
        if (name.isBlank() || name.length() > 100 || scopes.isEmpty() || days < 1 || days > LONGEST_DAYS) {
            throw Refused.invalid("token-form", LONGEST_DAYS);
        }
        var now = clock.instant();
        if (of(scope).stream().filter(token -> token.revokedAt() == null).count() >= MOST) {
            throw Refused.conflict("tokens-many", MOST);
        }
        var token = PREFIX + RandomToken.make();
        var id = UUID.randomUUID();
        database.sql("insert into organization.api_token (id, person_id, name, token_hash, scopes, made_at, valid_till)"
                        + " values (:id, :person, :name, :hash, :scopes, :now, :till)")
                .param("id", id)
                .param("person", scope.person())
                .param("name", name.strip())
                .param("hash", RandomToken.hash(token))
                .param("scopes", scopes.stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("now", at(now))
                .param("till", at(now.plus(Duration.ofDays(days))))
                .update();
        acts.record("organization.token-made", "organization.token", id, null, Map.of("name", name.strip()));
        return token;
    }

    static boolean isAdministrator(Scope scope) {
        return scope.posts().stream().anyMatch(post -> post.role().isAdministrator());
    }

    /** One's own tokens, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(Scope scope) {
        return database.sql("select id, name, scopes, made_at, valid_till, last_used_at, revoked_at"
                        + " from organization.api_token where person_id = :person order by made_at desc")
                .param("person", scope.person())
                .query(ApiTokens::token)
                .list();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row.getString("scopes")),
                row.getObject("made_at", OffsetDateTime.class),
                row.getObject("valid_till", OffsetDateTime.class),
                row.getObject("last_used_at", OffsetDateTime.class),
                row.getObject("revoked_at", OffsetDateTime.class));
    }

    private static Set<TokenScope> scopes(String text) {
        return Arrays.stream(text.split(",")).map(TokenScope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Takes back one of one's own. */
    public void revoke(Scope scope, UUID token) {
        int changed = database.sql("update organization.api_token set revoked_at = :now where id = :id"
                        + " and person_id = :person and revoked_at is null")
                .param("now", at(clock.instant()))
                .param("id", token)
                .param("person", scope.person())
                .update();
        if (changed == 0) {
            throw Refused.notFound();
        }
        acts.record("organization.token-revoked", "organization.token", token, null, Map.of());
    }

    /** Whose token it is; empty where it is unknown, over, taken back, or its owner has left. */
    Optional<Bearer> bearer(String token) {
        var now = clock.instant();
        var found = database.sql(
                        "select t.id, t.scopes, t.last_used_at, p.id as person, p.account from organization.api_token t"
                                + " join organization.person p on p.id = t.person_id and p.active"
                                + " where t.token_hash = :hash and t.revoked_at is null and t.valid_till > :now")
                .param("hash", RandomToken.hash(token))
                .param("now", at(now))
                .query((row, number) -> new Found(
                        new Bearer(
                                row.getObject("id", UUID.class),
                                new SignedIn(row.getObject("person", UUID.class), row.getString("account")),
                                scopes(row.getString("scopes"))),
                        Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(Instant.MIN)))
                .optional();
        found.filter(hit ->
                        hit.last().equals(Instant.MIN) || hit.last().plus(NOTED).isBefore(now))
                .ifPresent(hit -> database.sql("update organization.api_token set last_used_at = :now where id = :id")
                        .param("now", at(now))
                        .param("id", hit.bearer().id())
                        .update());
        return found.map(Found::bearer);
    }

    private record Found(Bearer bearer, Instant last) {}

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
