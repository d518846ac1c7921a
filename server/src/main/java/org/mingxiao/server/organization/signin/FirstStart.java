package org.mingxiao.server.organization.signin;

import java.io.PrintStream;
import java.util.UUID;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.Unit;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.SignedIn;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the first people come in. There is no account and no password that ships with the program.
 *
 * <ol>
 *   <li>While nobody is known, each start prints a new link (the one before works no more) to the console of whoever starts the
 *       program, and to no log. It makes the first system administrator, once, within a day.
 *   <li>The system administrator cannot confirm a post. For the very first security administrator he hands out one link, which
 *       somebody else follows with an account of his own; the post counts at once, and is on record as made by a link. The link
 *       is refused in a browser where somebody is signed in, and for good as soon as there ever was a security administrator.
 *   <li>From then on every post, the audit administrator's too, is asked for by one and confirmed by the other.
 * </ol>
 *
 * <p>What no program can prevent is one and the same person following both links under two names. It shows in the record
 * (both links, with their addresses), which the audit administrator reads.
 */
@Service
public class FirstStart {
    private final JdbcClient database;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Units units;
    private final Posts posts;
    private final Credentials credentials;
    private final Environment environment;

    FirstStart(
            JdbcClient database,
            OneTimeLinks links,
            Accounts accounts,
            Units units,
            Posts posts,
            Credentials credentials,
            Environment environment) {
        this.database = database;
        this.links = links;
        this.accounts = accounts;
        this.units = units;
        this.posts = posts;
        this.credentials = credentials;
        this.environment = environment;
    }

    /** Last of all that is done at the start: by then a demonstration has its people. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet() {
        var port = environment.getProperty("local.server.port");
        if (port != null) { // there is a web server: not so in tests
            greet(System.out, "http://localhost:" + port);
        }
    }

    /** Printed, not logged: files of logs are read by more people than the console. */
    void greet(PrintStream out, String address) {
        if (isNobodyKnown()) {
            out.println("首位系统管理员请用此一次性链接登录（24 小时内有效） / One-time link for the first administrator:");
            out.println(address + "/sign-in/link/" + links.firstStart());
        }
    }

    boolean isNobodyKnown() {
        return database.sql("select count(*) from organization.person")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Whether the district must be named yet. */
    @Transactional(readOnly = true)
    public boolean isDistrictMissing() {
        return units.all().stream().noneMatch(unit -> unit.kind() == UnitKind.DISTRICT);
    }

    /**
     * Follows the link of the first start.
     *
     * @param district name of the district, asked for where there is none yet
     * @throws Refused 409 {@code link-over} where it was used, or somebody is known by now; as {@link Accounts#open} and
     *     {@link Credentials#set}
     */
    @Transactional
    public SignedIn makeSystemAdministrator(
            String token, String district, String account, String name, String password) {
        if (!isNobodyKnown() || links.use(token).purpose() != OneTimeLinks.Purpose.FIRST_START) {
            throw Refused.conflict("link-over");
        }
        return make(Role.SYSTEM_ADMINISTRATOR, district, account, name, password);
    }

    /**
     * Follows the link for the first security administrator.
     *
     * @throws Refused 409 {@code link-signed-in} in a browser where somebody is signed in; otherwise as above
     */
    @Transactional
    public SignedIn makeSecurityAdministrator(String token, String account, String name, String password) {
        if (CurrentScope.isSignedIn()) {
            throw Refused.conflict("link-signed-in");
        }
        if (links.use(token).purpose() != OneTimeLinks.Purpose.SECURITY_ADMINISTRATOR
                || links.hadSecurityAdministrator()) {
            throw Refused.conflict("link-over");
        }
        return make(Role.SECURITY_ADMINISTRATOR, "", account, name, password);
    }

    private SignedIn make(Role role, String district, String account, String name, String password) {
        return CurrentScope.during(Scope.program(), () -> {
            var scope = Scope.program();
            var top = units.all().stream()
                    .filter(unit -> unit.kind() == UnitKind.DISTRICT)
                    .map(Unit::id)
                    .findFirst()
                    .orElseGet(() -> units.add(scope, "000000", district, UnitKind.DISTRICT, null));
            UUID person = accounts.open(scope, account, name);
            credentials.set(person, password);
            posts.confirm(scope, posts.request(scope, person, role, top, "首次启动 / first start", null));
            return new SignedIn(person, account.strip());
        });
    }
}
