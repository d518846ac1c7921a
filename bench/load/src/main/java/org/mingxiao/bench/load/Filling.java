package org.mingxiao.bench.load;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Fills an empty database with the invented district: units, people who can sign in, and goal forms. */
final class Filling {
    private final Connection database;
    private final int departments;
    private final int formsEach;
    private final int users;

    Filling(Connection database, int departments, int formsEach, int users) {
        this.database = database;
        this.departments = departments;
        this.formsEach = formsEach;
        this.users = users;
    }

    void run() throws SQLException, IOException {
        database.setAutoCommit(false);
        units();
        people();
        // Nothing is copied in under row-level security, not even by the owner.
        execute(
                "alter table goals.form no force row level security",
                "alter table goals.line no force row level security");
        for (var department = 0; department < departments; department++) {
            forms(department);
            database.commit();
        }
        execute("alter table goals.form force row level security", "alter table goals.line force row level security");
        database.commit();
        database.setAutoCommit(true);
        execute("analyze");
    }

    private void execute(String... sql) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var each : sql) {
                statement.execute(each);
            }
        }
    }

    private void units() throws SQLException, IOException {
        var rows = new Rows();
        rows.add(TestBed.district(), "L0", "某县", "DISTRICT", null);
        rows.add(TestBed.bureau(), "B0", "财政局", "BUREAU", TestBed.district());
        for (var department = 0; department < departments; department++) {
            rows.add(
                    TestBed.department(department),
                    "D" + department,
                    "第" + department + "局",
                    "DEPARTMENT",
                    TestBed.district());
            rows.add(TestBed.section(department), "S" + department, "业务科", "SECTION", TestBed.department(department));
        }
        rows.copy("organization.unit (id, code, name, kind, parent_id)");
    }

    private void people() throws SQLException, IOException {
        // One hash for all: what it costs is paid when they sign in.
        var hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(TestBed.PASSWORD);
        var people = new Rows();
        var credentials = new Rows();
        var posts = new Rows();
        var now = Instant.now();
        for (var user = 0; user < users; user++) {
            var person = TestBed.person(user);
            people.add(person, TestBed.account(user), "经办" + user);
            credentials.add(person, hash, now);
            var section = TestBed.section(TestBed.departmentOf(user, departments));
            posts.add(UUID.randomUUID(), person, section, "HANDLER", person, now, person, now);
        }
        // Those who approve, so that what is submitted finds its way.
        var approvers = new String[] {"SECTION_HEAD", "FINANCE", "LEADER", "HEAD", "SECRETARY"};
        for (var department = 0; department < departments; department++) {
            for (var role : approvers) {
                var person = UUID.randomUUID();
                people.add(person, role.toLowerCase(Locale.ROOT) + department, role + department);
                var unit = role.equals("SECTION_HEAD") ? TestBed.section(department) : TestBed.department(department);
                posts.add(UUID.randomUUID(), person, unit, role, person, now, person, now);
            }
        }
        var reviewer = UUID.randomUUID();
        people.add(reviewer, TestBed.REVIEWER, "审核");
        credentials.add(reviewer, hash, now);
        posts.add(UUID.randomUUID(), reviewer, TestBed.bureau(), "REVIEWER", reviewer, now, reviewer, now);
        people.copy("organization.person (id, account, name)");
        credentials.copy("organization.credential (person_id, password_hash, changed_at)");
        posts.copy(
                "organization.post (id, person_id, unit_id, role, requested_by, requested_at, confirmed_by, confirmed_at)");
    }

    private void forms(int department) throws SQLException, IOException {
        var forms = new Rows();
        var lines = new Rows();
        var now = Instant.now();
        var hand = TestBed.person(department % users);
        for (var number = 0; number < formsEach; number++) {
            var form = TestBed.form(department, number);
            var title = "第" + department + "局企业服务项目" + number;
            forms.add(
                    form,
                    TestBed.section(department),
                    TestBed.department(department),
                    TestBed.YEAR,
                    "PROJECT",
                    title,
                    "project-2025",
                    "DRAFT",
                    "{" + hand + "}",
                    hand,
                    now,
                    now);
            lines(lines, form, title, department);
        }
        forms.copy(
                "goals.form (id, unit_id, department_id, fiscal_year, kind, title, layout, status, hands, created_by,"
                        + " created_at, changed_at)");
        lines.copy("goals.line (id, form_id, block, position, cells)");
    }

    private static void lines(Rows lines, UUID form, String title, int department) {
        var office = "第" + department + "局";
        line(lines, form, "HEAD", 0, "name", title, "department", office, "unit", office + "业务科");
        var money = new String[] {"年度资金总额", "120.00", "财政拨款", "100.00", "财政专户拨款", "0.00", "其他资金", "20.00"};
        for (var row = 0; row < money.length / 2; row++) {
            line(lines, form, "FUNDING", row, "item", money[2 * row], "amount", money[2 * row + 1]);
        }
        line(lines, form, "GOAL", 0, "text", "走访、培训并帮扶企业，使企业营业收入增长，企业满意。");
        var indicators = TestBed.indicators();
        for (var row = 0; row < TestBed.INDICATORS; row++) {
            var indicator = indicators.get(row);
            line(
                    lines,
                    form,
                    "INDICATOR",
                    row,
                    "level1",
                    indicator.level1(),
                    "level2",
                    indicator.level2(),
                    "name",
                    indicator.name(),
                    "cycleValue",
                    TestBed.value(TestBed.FIRST_VALUE),
                    "annualValue",
                    TestBed.value(TestBed.FIRST_VALUE),
                    "weight",
                    "6");
        }
    }

    private static void line(Rows lines, UUID form, String block, int position, String... cells) {
        var json = new StringBuilder("{");
        for (var i = 0; i < cells.length; i += 2) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(cells[i])
                    .append("\":\"")
                    .append(cells[i + 1])
                    .append('"');
        }
        lines.add(TestBed.line(form, block, position), form, block, position, json.append('}'));
    }

    /** Rows on their way into a table. */
    private final class Rows {
        private final StringBuilder text = new StringBuilder();

        void add(@Nullable Object... values) {
            for (var i = 0; i < values.length; i++) {
                text.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
            }
            text.append('\n');
        }

        void copy(String table) throws SQLException, IOException {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(text.toString()));
        }
    }
}
