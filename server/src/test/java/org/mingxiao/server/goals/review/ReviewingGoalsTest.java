package org.mingxiao.server.goals.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingxiao.core.review.ReviewScore.Band;
import org.mingxiao.core.review.Severity;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.goals.GoalStates;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.GoalStory;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.life.Versions;
import org.mingxiao.server.goals.notes.Answers;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The finance bureau reviews what departments filed: the machine suggests, a person decides, the grade has its effect. */
@ServerTest
@Import(GoalStory.class)
class ReviewingGoalsTest {
    private static final int YEAR = 2026;

    private final GoalStory story;
    private final GoalStates states;
    private final Versions versions;
    private final Answers answers;
    private final WorkList list;
    private final Opinions opinions;
    private final BulkReview bulk;
    private final Assessments assessments;
    private final AcrossForms across;
    private final TransactionTemplate transactions;
    private final MockMvc mvc;
    private final Districts districts;
    private final District district;

    @Autowired
    ReviewingGoalsTest(
            GoalStory story,
            GoalStates states,
            Versions versions,
            Answers answers,
            WorkList list,
            Opinions opinions,
            BulkReview bulk,
            Assessments assessments,
            AcrossForms across,
            TransactionTemplate transactions,
            MockMvc mvc,
            Districts districts) {
        this.story = story;
        this.states = states;
        this.versions = versions;
        this.answers = answers;
        this.list = list;
        this.opinions = opinions;
        this.bulk = bulk;
        this.assessments = assessments;
        this.across = across;
        this.transactions = transactions;
        this.mvc = mvc;
        this.districts = districts;
        this.district = districts.make();
    }

    @Test
    void a_filed_form_stands_in_the_work_list_with_its_score_and_amount() {
        var form = filed(district.education);

        var item = items(filter(district.education)).get(0);

        assertThat(item.form()).isEqualTo(form);
        assertThat(item.amount()).isEqualByComparingTo("36.00");
        assertThat(item.total()).isBetween(1, 100);
        assertThat(item.completeness() + item.relevance() + item.adequacy() + item.feasibility())
                .isEqualTo(item.total());
        assertThat(item.answered()).isEqualTo(item.errors() + item.warnings());
    }

    @Test
    void what_is_not_filed_is_not_seen() throws Exception {
        var draft = story.ready(district.education);

        assertThat(items(filter(district.education))).isEmpty();
        mvc.perform(get("/review/" + draft).with(SignIn.as(district.reviewer))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"EXCELLENT, PASSED", "GOOD, PASSED_WITH_EDITS", "FAIR, DRAFT", "POOR, REJECTED"})
    void the_grade_has_its_effect(Band grade, GoalStatus effect) {
        var form = filed(district.education);

        give(form, grade, "所评等级另有理由", "请按意见办理");

        var after = story.get(district.education.handler, form);
        assertThat(after.status()).isEqualTo(effect);
        assertThat(after.filed()).as("seen by the bureau").isEqualTo(grade != Band.FAIR);
        List<Opinion> read = asPerson(district.education.handler, scope -> opinions.of(after));
        assertThat(read)
                .as("the department reads the opinion")
                .extracting(Opinion::grade)
                .containsExactly(grade);
    }

    @Test
    void another_grade_than_the_machines_needs_a_reason() {
        var form = filed(district.education);
        var suggested = items(filter(district.education)).get(0).grade();
        var other = suggested == Band.POOR ? Band.FAIR : Band.POOR;

        assertThatThrownBy(() -> give(form, other, "", "意见")).hasMessage("review-reason");
        assertThatThrownBy(() -> give(form, other, "理由", " ")).hasMessage("review-opinion");
        assertThat(story.get(district.education.handler, form).status()).isEqualTo(GoalStatus.IN_REVIEW);
    }

    @Test
    void an_accepted_answer_to_a_warning_gives_the_points_back() {
        var form = filed(district.education);
        var before = items(filter(district.education)).get(0);
        var warning =
                asPerson(
                                district.reviewer,
                                scope -> assessments.of(story.forms().get(scope, form)))
                        .findings()
                        .stream()
                        .filter(each -> each.answered().finding().severity() == Severity.WARNING && each.cost() > 0)
                        .findFirst()
                        .orElseThrow();

        judge(form, warning.answered().finding().key(), true);
        assertThat(items(filter(district.education)).get(0).total()).isEqualTo(before.total() + 2);
        assertThat(items(filter(district.education)).get(0).open()).isEqualTo(before.open() - 1);

        judge(form, warning.answered().finding().key(), false);
        assertThat(items(filter(district.education)).get(0).total()).isEqualTo(before.total());
    }

    @Test
    void whoever_had_a_hand_in_the_form_does_not_review_it() {
        var form = filed(district.education);
        districts.post(district.education.handler, Role.REVIEWER, district.bureau);

        assertThatThrownBy(() -> asPerson(district.education.handler, scope -> {
                    opinions.give(scope, form, 1, Band.EXCELLENT, "理由", "同意");
                    return true;
                }))
                .isInstanceOf(Refused.class)
                .hasMessage("duties-conflict");
    }

    @Test
    void only_the_first_of_two_opinions_counts() {
        var form = filed(district.education);
        give(form, Band.EXCELLENT, "理由", "同意");

        assertThatThrownBy(() -> give(form, Band.POOR, "理由", "不同意")).hasMessage("review-state");
    }

    @Test
    void a_version_that_is_no_more_is_not_decided_on() {
        var form = filed(district.education);

        assertThatThrownBy(() -> asPerson(district.reviewer, scope -> {
                    opinions.give(scope, form, 7, Band.EXCELLENT, "理由", "同意");
                    return true;
                }))
                .hasMessage("review-version");
    }

    @Test
    void in_bulk_each_is_decided_on_its_own_and_the_refused_one_is_told() {
        var one = filed(district.education);
        var other = filed(district.water);
        var gone = filed(district.education);
        give(gone, Band.POOR, "理由", "不同意");

        var outcomes = asPerson(
                district.reviewer,
                scope -> bulk.give(
                        scope,
                        List.of(
                                new BulkReview.Chosen(one, 1),
                                new BulkReview.Chosen(gone, 1),
                                new BulkReview.Chosen(UUID.randomUUID(), 1),
                                new BulkReview.Chosen(other, 1)),
                        null,
                        "",
                        "按机审等级办理",
                        Locale.SIMPLIFIED_CHINESE));

        assertThat(outcomes.get(0).refused()).isNull();
        assertThat(outcomes.get(1).refused()).contains("不在待审核状态");
        assertThat(outcomes.get(2).refused()).contains("没有找到");
        assertThat(outcomes.get(3).refused()).isNull();
        assertThat(story.get(district.education.handler, one).status()).isNotEqualTo(GoalStatus.IN_REVIEW);
        assertThat(story.get(district.education.handler, gone).status()).isEqualTo(GoalStatus.REJECTED);
    }

    @Test
    void in_bulk_what_has_passed_is_approved_and_what_has_not_is_told() {
        var passed = filed(district.education);
        give(passed, Band.EXCELLENT, "理由", "同意");
        var waiting = filed(district.water);

        var outcomes = asPerson(
                district.reviewer,
                scope -> bulk.approve(
                        scope,
                        List.of(new BulkReview.Chosen(passed, 1), new BulkReview.Chosen(waiting, 1)),
                        Locale.SIMPLIFIED_CHINESE));

        assertThat(outcomes.get(0).refused()).isNull();
        assertThat(outcomes.get(1).refused()).isNotNull();
        assertThat(story.get(district.education.handler, passed).status()).isEqualTo(GoalStatus.APPROVED);
        assertThat(story.get(district.water.handler, waiting).status()).isEqualTo(GoalStatus.IN_REVIEW);
    }

    @Test
    void after_good_the_department_edits_and_the_reviewer_confirms() throws Exception {
        var form = filed(district.education);
        give(form, Band.GOOD, "理由", "请提高培训合格率");
        var line = story.get(district.education.handler, form)
                .lines(BlockName.INDICATOR)
                .get(1);

        story.type(district.education.handler, form, line.id(), "annualValue", "≥97%");

        mvc.perform(get("/review/" + form).with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("cell-changed")))
                .andExpect(content().string(Matchers.containsString("≥97%")));
        asPerson(district.reviewer, scope -> {
            opinions.confirmEdits(scope, form);
            return true;
        });
        var after = story.get(district.education.handler, form);
        assertThat(after.status()).isEqualTo(GoalStatus.PASSED);
        assertThat(after.version()).isEqualTo(2);
        assertThatThrownBy(() -> story.type(district.education.handler, form, line.id(), "annualValue", "≥1%"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void pages_of_the_list_follow_each_other_without_gap_or_double() {
        var forms = List.of(
                filed(district.education),
                filed(district.education),
                filed(district.education),
                filed(district.education),
                filed(district.education));
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var key = after;
            var slice = asPerson(district.reviewer, scope -> list.page(scope, filter(district.education), key, 2));
            slice.items().forEach(item -> seen.add(item.form()));
            after = slice.next();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(forms);
    }

    @Test
    void filters_narrow_the_list() {
        filed(district.education);
        var all = filter(district.education);

        assertThat(items(all)).hasSize(1);
        assertThat(items(with(all, new BigDecimal("40"), null))).isEmpty();
        assertThat(items(with(all, new BigDecimal("30"), "培训"))).hasSize(1);
        assertThat(items(with(all, null, "水库"))).isEmpty();
        assertThat(items(filter(district.water))).isEmpty();
        Map<Band, Integer> counts = asPerson(district.reviewer, scope -> list.counts(scope, all));
        assertThat(counts.values()).containsOnlyOnce(1);
    }

    @Test
    void copied_projects_of_a_department_are_found_by_holding_them_against_each_other() {
        filed(district.education, "校园绿化改造");
        filed(district.education, "食堂设备采购");
        asPerson(district.reviewer, scope -> {
            across.ask(scope, district.education.unit, YEAR);
            return true;
        });

        CurrentScope.run(Scope.program(), across::runWaiting);

        var run = asPerson(district.reviewer, scope -> across.run(scope, district.education.unit, YEAR))
                .orElseThrow();
        assertThat(run.state()).isEqualTo("DONE");
        assertThat(run.findings()).isPositive();
        assertThat(items(filter(district.education)))
                .extracting(ReviewItem::across)
                .anyMatch(count -> count > 0);
        var forms = items(filter(district.education));
        var read = asPerson(
                district.education.handler,
                scope -> forms.stream()
                        .flatMap(item -> across.of(scope, item.form()).stream())
                        .toList());
        assertThat(read)
                .as("a section does not read what is said of another one's project")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HANDLER", "FINANCE", "HEAD", "AUDITOR", "EVALUATOR", "SYSTEM_ADMINISTRATOR"})
    void only_reviewers_review(Role role) throws Exception {
        var form = filed(district.education);
        var person = districts.person("某人", role, district.education.unit);
        for (var path : List.of("/review", "/review/" + form, "/api/v1/review/forms", "/api/v1/review/forms/" + form)) {
            mvc.perform(get(path).with(SignIn.as(person))).andExpect(status().isForbidden());
        }
        mvc.perform(post("/review/" + form + "/opinion")
                        .param("version", "1")
                        .param("grade", "EXCELLENT")
                        .with(csrf())
                        .with(SignIn.as(person)))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 绩效目标审核, 审核等级", "en, Goal review, Grade"})
    void every_page_reads_in_both_languages(String language, String title, String grade) throws Exception {
        var form = filed(district.education);
        var cookie = new Cookie("lang", language);
        var unread = Matchers.not(Matchers.containsString("??"));
        mvc.perform(get("/review?year=2026&department=" + district.education.unit)
                        .cookie(cookie)
                        .with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString(title), Matchers.containsString("教师培训"), unread)));
        mvc.perform(get("/review/" + form).cookie(cookie).with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString(grade), Matchers.containsString("培训合格率"), unread)));
        mvc.perform(post("/review/" + form + "/opinion")
                        .param("version", "1")
                        .param("grade", "POOR")
                        .param("opinion", "已写好的意见")
                        .cookie(cookie)
                        .with(csrf())
                        .with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.allOf(Matchers.containsString("已写好的意见"), unread)));
        mvc.perform(post("/review/opinions")
                        .param("chosen", form + ":1", form + ":9")
                        .param("opinion", "同意")
                        .cookie(cookie)
                        .with(csrf())
                        .with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.allOf(Matchers.containsString("教师培训"), unread)));
    }

    @Test
    void a_filter_is_kept_and_shared_by_its_address() throws Exception {
        mvc.perform(post("/review/filters")
                        .param("name", "教育局低分")
                        .param("query", "department=" + district.education.unit + "&grade=POOR")
                        .with(csrf())
                        .with(SignIn.as(district.reviewer)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/review").with(SignIn.as(district.reviewer)))
                .andExpect(content().string(Matchers.containsString("教育局低分")));
        mvc.perform(get("/review").with(SignIn.as(districts.person("他人", Role.REVIEWER, district.bureau))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("教育局低分"))));
    }

    @Test
    void programs_list_and_decide() throws Exception {
        var form = filed(district.education);
        mvc.perform(get("/api/v1/review/forms?year=2026&department=" + district.education.unit)
                        .with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].form").value(form.toString()));
        mvc.perform(get("/api/v1/review/forms/" + form).with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.points.COMPLETENESS").isNumber());
        mvc.perform(post("/api/v1/review/forms/" + form + "/opinion")
                        .contentType("application/json")
                        .content("{\"version\":1,\"grade\":\"POOR\",\"reason\":\"理由\",\"opinion\":\"不纳入预算\"}")
                        .with(csrf())
                        .with(SignIn.as(district.reviewer)))
                .andExpect(status().isNoContent());
        assertThat(story.get(district.education.handler, form).status()).isEqualTo(GoalStatus.REJECTED);
    }

    private UUID filed(District.Department department) {
        return filed(department, "教师培训");
    }

    /** A form that the department filed, approved there already. */
    private UUID filed(District.Department department, String title) {
        var form = story.project(department, YEAR, title);
        story.fill(department.handler, form);
        story.answerAll(department.handler, form);
        asPerson(
                department.handler,
                scope -> transactions.execute(status -> {
                    var held = story.forms().get(scope, form);
                    var version = versions.make(held, answers.findings(held), scope.person(), "");
                    states.submitted(held, version.number(), "");
                    states.moved(form, GoalStatus.IN_REVIEW, true, "", UUID.randomUUID());
                    return version;
                }));
        return form;
    }

    private void give(UUID form, Band grade, String reason, String opinion) {
        asPerson(district.reviewer, scope -> {
            opinions.give(scope, form, 1, grade, reason, opinion);
            return true;
        });
    }

    private void judge(UUID form, String key, boolean accepted) {
        asPerson(district.reviewer, scope -> {
            opinions.judge(scope, form, 1, key, accepted);
            return true;
        });
    }

    private List<ReviewItem> items(ReviewFilter filter) {
        return items(district.reviewer, filter);
    }

    private List<ReviewItem> items(UUID person, ReviewFilter filter) {
        return asPerson(person, scope -> list.page(scope, filter, null, 50)).items();
    }

    private static ReviewFilter filter(District.Department department) {
        return new ReviewFilter(YEAR, null, department.unit, null, null, null, null, null, null, null, null);
    }

    private static ReviewFilter with(ReviewFilter filter, BigDecimal from, String words) {
        return new ReviewFilter(
                filter.year(),
                null,
                filter.department(),
                null,
                from,
                null,
                null,
                null,
                null,
                words,
                ReviewFilter.Sort.AMOUNT);
    }

    private <T> T asPerson(UUID person, Function<Scope, T> work) {
        return story.run(person, work);
    }
}
