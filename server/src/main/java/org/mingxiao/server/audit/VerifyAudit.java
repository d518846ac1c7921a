package org.mingxiao.server.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.database.FolderDatabase;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The command {@code ./mingxiao verify-audit}: checks the record and its chain without the server, or beside it.
 *
 * <p>Options: {@code --data DIR} (the embedded database there; {@code data} by default), or {@code --spring.datasource.url=…},
 * {@code …username=…}, {@code …password=…} (an external one); {@code --heads FILE}: heads published before, kept elsewhere.
 *
 * <p>Ends with 0 where the record is intact, 1 where it is not, 2 where it could not be checked.
 */
public final class VerifyAudit {
    private static final int INTACT = 0;
    private static final int DAMAGED = 1;
    private static final int NOT_CHECKED = 2;

    private static final Set<String> OPTIONS = Set.of(
            "data", "heads", "spring.datasource.url", "spring.datasource.username", "spring.datasource.password");

    private final Map<String, String> options;
    private final PrintStream out;
    private final List<ResourceBundle> languages = List.of(
            ResourceBundle.getBundle("messages/audit", Locale.ROOT),
            ResourceBundle.getBundle("messages/audit", Locale.ENGLISH));

    private VerifyAudit(Map<String, String> options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Checks, prints what was found and ends the program with its answer. */
    public static void main(String... words) {
        LoggingSystem.get(VerifyAudit.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), words));
    }

    /** The command without ending the program; answers what it would end with. */
    static int run(PrintStream out, String... words) {
        try {
            return new VerifyAudit(options(words), out).check();
        } catch (IOException | SQLException | RuntimeException e) {
            // Whatever broke, it is no word about the record: only a finding ends with the status that says damaged.
            out.println("无法校验 / not checked: " + e.getMessage());
            return NOT_CHECKED;
        }
    }

    private static Map<String, String> options(String... words) {
        var options = new HashMap<String, String>();
        for (var i = 0; i < words.length; i++) {
            var equals = words[i].indexOf('=');
            var name = words[i].substring(0, equals < 0 ? words[i].length() : equals)
                    .replaceFirst("^--", "");
            if (!words[i].startsWith("--") || !OPTIONS.contains(name) || (equals < 0 && i + 1 == words.length)) {
                throw new IllegalArgumentException(
                        words[i] + "？ --data DIR | --spring.datasource.url=… | --heads FILE");
            }
            options.put(name, equals < 0 ? words[++i] : words[i].substring(equals + 1));
        }
        return options;
    }

    private int check() throws IOException, SQLException {
        var url = options.get("spring.datasource.url");
        if (url != null) {
            try (var connection = DriverManager.getConnection(
                    url, options.get("spring.datasource.username"), options.get("spring.datasource.password"))) {
                return check(connection, heads(null));
            }
        }
        var folder = Path.of(options.getOrDefault("data", "data"));
        try (var database = FolderDatabase.open(folder);
                var connection = database.connect()) {
            return check(connection, heads(folder));
        }
    }

    private List<DayHead> heads(@Nullable Path folder) throws IOException {
        var heads = new ArrayList<DayHead>();
        if (folder != null) {
            heads.addAll(new PublishedHeads(folder.resolve(PublishedHeads.FILE)).all());
        }
        var kept = options.get("heads");
        if (kept != null) {
            if (!Files.isReadable(Path.of(kept))) {
                throw new IOException("没有找到 / not found: " + kept);
            }
            heads.addAll(new PublishedHeads(Path.of(kept)).all());
        }
        return heads;
    }

    private int check(Connection connection, List<DayHead> heads) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.wide', 'on', true)");
        }
        var result = ChainCheck.of(connection, heads);
        connection.rollback();
        result.findings().forEach(finding -> print(finding.messageKey(), finding.arguments()));
        if (result.findings().size() < result.findingsInAll()) {
            print(
                    "audit.verify.more",
                    result.findingsInAll() - result.findings().size());
        }
        print(
                result.isIntact() ? "audit.verify.intact" : "audit.verify.damaged",
                result.sealed(),
                result.findingsInAll(),
                heads.size());
        print("audit.verify.head", String.valueOf(result.sealed()), result.hex());
        print("audit.verify.unsealed", result.unsealed());
        return result.isIntact() ? INTACT : DAMAGED;
    }

    private void print(String key, Object... arguments) {
        for (var language : languages) {
            out.println(new MessageFormat(language.getString(key), language.getLocale()).format(arguments));
        }
    }
}
