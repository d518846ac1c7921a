package org.mingxiao.server.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.writing.WritingFormat;
import org.mingxiao.server.demo.DemoCourse.Filled;
import org.mingxiao.server.demo.DemoDistrict.DemoComment;
import org.mingxiao.server.demo.DemoDistrict.DemoDepartment;
import org.mingxiao.server.demo.DemoDistrict.DemoProject;
import org.mingxiao.server.demo.DemoLines.When;
import org.mingxiao.server.filing.Attachments;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.goals.CellSource;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.Rounds;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Comments;
import org.mingxiao.server.goals.mapping.FormOf;
import org.mingxiao.server.shared.web.FiscalYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills in the goals of two years as their handlers would: last year's are approved, this year's stand wherever goals can stand. */
@Component
@ConditionalOnProperty("mingxiao.demo")
class DemoGoals {
    private static final Logger LOG = LoggerFactory.getLogger("org.mingxiao.Mingxiao");
    private static final int OPEN_SINCE = 20;
    private static final int OPEN_FOR = 12;

    private final GoalForms forms;
    private final Rounds rounds;
    private final Comments comments;
    private final Uploads uploads;
    private final Attachments attachments;
    private final DemoCourse course;
    private final DemoActuals actuals;
    private final DemoActors actors;
    private final DemoClock clock;

    DemoGoals(
            GoalForms forms,
            Rounds rounds,
            Comments comments,
            Uploads uploads,
            Attachments attachments,
            DemoCourse course,
            DemoActuals actuals,
            DemoActors actors,
            DemoClock clock) {
        this.forms = forms;
        this.rounds = rounds;
        this.comments = comments;
        this.uploads = uploads;
        this.attachments = attachments;
        this.course = course;
        this.actuals = actuals;
        this.actors = actors;
        this.clock = clock;
    }

    void make(DemoDistrict district, Map<String, UUID> units) {
        var today = LocalDate.now(clock);
        var prepared = FiscalYear.preparedOn(today).value();
        var round = actors.as(
                "shenhe",
                scope -> rounds.announce(scope, prepared, "一上", today.minusDays(OPEN_SINCE), today.plusDays(OPEN_FOR))
                        .id());
        for (var when : When.values()) {
            var year = new Year(when, when == When.NOW ? prepared : prepared - 1, when == When.NOW ? round : null);
            district.projects()
                    .forEach(project -> clock.daysAgo(
                            year.isOver() ? 0 : Objects.requireNonNullElse(project.daysAgo(), 0),
                            () -> make(district, units, project, year)));
            district.departments().forEach(department -> make(district, units, department, year));
            LOG.info("演示数据：{} 年的目标已载入。 / The goals of {} are loaded.", year.number(), year.number());
        }
    }

    /** @param round null: without one, as last year's is over */
    private record Year(When when, int number, @Nullable UUID round) {
        boolean isOver() {
            return when == When.LAST;
        }
    }

    private void make(DemoDistrict district, Map<String, UUID> units, DemoProject project, Year year) {
        var unit = Objects.requireNonNull(units.get(project.unit()));
        var lines = DemoLines.of(project, year.when());
        var goal = goal(GoalKind.PROJECT, unit, year, project.title(), project.code(), lines);
        var form = actors.as(project.handler(), scope -> forms.create(scope, goal));
        if (!year.isOver()) {
            attachLastYear(project, unit, form);
            Objects.requireNonNullElse(project.comments(), List.<DemoComment>of())
                    .forEach(comment -> remark(form, comment));
        }
        course.lead(
                district,
                new Filled(form, GoalKind.PROJECT, project.unit(), project.handler()),
                year.isOver() ? GoalStatus.APPROVED.name() : project.state(),
                project.reason());
        if (year.isOver()) {
            actuals.report(project, form);
        }
    }

    private void make(DemoDistrict district, Map<String, UUID> units, DemoDepartment department, Year year) {
        var projects = district.projects().stream()
                .filter(project -> project.unit().startsWith(department.unit()))
                .toList();
        var unit = Objects.requireNonNull(units.get(department.unit()));
        var lines = DemoLines.of(department, projects, year.when());
        var goal = goal(GoalKind.DEPARTMENT, unit, year, null, null, lines);
        var form = actors.as(department.handler(), scope -> forms.create(scope, goal));
        course.lead(
                district,
                new Filled(form, GoalKind.DEPARTMENT, department.unit(), department.handler()),
                year.isOver() ? GoalStatus.APPROVED.name() : department.state(),
                null);
    }

    private static NewGoal goal(
            GoalKind kind, UUID unit, Year year, @Nullable String title, @Nullable String code, List<GoalLine> lines) {
        return new NewGoal(kind, unit, year.number(), year.round(), title, code, lines, CellSource.TYPED, null);
    }

    /** What the project was to bring the year before, as its official form. */
    private void attachLastYear(DemoProject project, UUID unit, UUID form) {
        actors.does(project.handler(), scope -> {
            var now = forms.get(scope, form);
            var before = forms.before(scope, GoalKind.PROJECT, unit, now.year(), project.title(), project.code())
                    .orElseThrow();
            var file = Documents.write(FormOf.form(before), WritingFormat.DOCX);
            var upload = uploads.accept(scope, unit, before.year() + "年目标表.docx", new ByteArrayInputStream(file));
            attachments.attach(scope, unit, GoalForms.SUBJECT, form, null, "上年绩效目标表", upload.id());
        });
    }

    private void remark(UUID form, DemoComment comment) {
        actors.does(comment.by(), scope -> {
            var line = forms.get(scope, form).lines(BlockName.INDICATOR).stream()
                    .filter(each -> each.text("name").equals(comment.indicator()))
                    .findFirst()
                    .orElseThrow();
            comments.add(scope, form, line.id(), "annualValue", comment.text());
        });
    }
}
