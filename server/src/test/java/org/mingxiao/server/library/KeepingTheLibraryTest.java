package org.mingxiao.server.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.value.TargetValues;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.library.catalogue.CatalogueFile;
import org.mingxiao.server.library.catalogue.CatalogueImport;
import org.mingxiao.server.library.catalogue.CatalogueImport.Effect;
import org.mingxiao.server.library.catalogue.Curation;
import org.mingxiao.server.library.catalogue.NameRepair;
import org.mingxiao.server.library.catalogue.Proposal;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** How indicators come into the library, are accepted, merged and retired, and what is learned from approved forms. */
@ServerTest
class KeepingTheLibraryTest {
    private final IndicatorLibrary library;
    private final Curation curation;
    private final CatalogueImport imports;
    private final MockMvc mvc;
    private final JdbcClient database;
    private final Districts districts;
    private final District district;

    @Autowired
    KeepingTheLibraryTest(
            IndicatorLibrary library,
            Curation curation,
            CatalogueImport imports,
            MockMvc mvc,
            JdbcClient database,
            Districts districts) {
        this.library = library;
        this.curation = curation;
        this.imports = imports;
        this.mvc = mvc;
        this.database = database;
        this.districts = districts;
        this.district = districts.make();
    }

    @Test
    void a_handler_proposes_and_finance_accepts() {
        var proposed = as(district.education.handler, scope -> curation.propose(scope, quantity("校园足球队支数")));
        assertThat(proposed.state()).isEqualTo(IndicatorState.PROPOSED);

        as(district.education.finance, scope -> {
            curation.keep(scope, proposed.id());
            return proposed;
        });

        assertThat(library.search("xyzqd", null, 1)).containsExactly(found(proposed.id()));
        assertThat(found(proposed.id()).state()).isEqualTo(IndicatorState.KEPT);
    }

    @Test
    void nobody_accepts_an_own_proposal() {
        var proposed = as(district.education.finance, scope -> curation.propose(scope, quantity("自提自审指标数")));

        assertThatThrownBy(() -> as(district.education.finance, scope -> {
                    curation.keep(scope, proposed.id());
                    return proposed;
                }))
                .isInstanceOf(Refused.class)
                .hasMessage("library-own-proposal");
    }

    @Test
    void a_handler_keeps_retires_and_merges_nothing() throws Exception {
        var id = library.search("培训场次", null, 1).get(0).id();
        for (var path : List.of("/keep", "/retire", "/merge", "")) {
            mvc.perform(post("/library/" + id + path)
                            .with(SignIn.as(district.education.handler))
                            .with(csrf())
                            .param("reason", "x")
                            .param("into", id.toString())
                            .param("name", "x")
                            .param("dimension", "QUANTITY"))
                    .andExpect(status().isForbidden());
        }
        assertThat(found(id).state()).isEqualTo(IndicatorState.KEPT);
    }

    @Test
    void what_the_library_has_is_not_proposed_again_under_a_name_that_means_the_same() {
        as(district.education.handler, scope -> curation.propose(scope, quantity("研学旅行人次")));

        assertThatThrownBy(() ->
                        as(district.education.handler, scope -> curation.propose(scope, quantity("研学旅行人次（2027年）"))))
                .isInstanceOf(Refused.class)
                .hasMessage("library-known");
    }

    @Test
    void a_merged_name_still_finds_and_uses_go_over() {
        var stays = as(district.education.handler, scope -> curation.propose(scope, quantity("无人机巡检架次")));
        var goes = as(district.education.handler, scope -> curation.propose(scope, quantity("航拍巡逻飞行数")));
        library.used(goes.id());
        library.used(goes.id());
        library.used(stays.id());

        as(district.reviewer, scope -> {
            curation.merge(scope, goes.id(), stays.id());
            return stays;
        });

        assertThat(library.search("航拍巡逻", null, 3))
                .extracting(LibraryIndicator::id)
                .containsExactly(stays.id());
        assertThat(found(stays.id()).uses()).isEqualTo(3);
        assertThat(found(stays.id()).variants()).containsExactly("航拍巡逻飞行数");
        assertThat(found(goes.id()).mergedInto()).isEqualTo(stays.id());
    }

    @Test
    void a_retired_indicator_is_offered_no_more() {
        var indicator = as(district.education.handler, scope -> curation.propose(scope, quantity("寻呼机配发台数")));
        as(district.reviewer, scope -> {
            curation.retire(scope, indicator.id(), "已无此业务");
            return indicator;
        });

        assertThat(library.search("寻呼机配发", null, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "培训人次；, 培训人次",
        "1、培训人次, 培训人次",
        "培训<br>人次, 培训人次",
        "培训培训人次, ",
        "培训人次）, 培训人次",
        "培训人次（, 培训人次",
        "完成率完成率, 完成率",
        "项目项目的的完成率, 项目项目的完成率",
        "培训人次, ",
        "'验收 合格率', 验收合格率",
    })
    void damaged_names_are_proposed_for_repair(String name, String repaired) {
        if (repaired == null) {
            assertThat(NameRepair.of(name)).isEmpty();
        } else {
            assertThat(NameRepair.of(name)).contains(repaired);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"请填写", "", "示例"})
    void placeholders_are_no_names(String name) {
        assertThatThrownBy(() -> as(district.education.handler, scope -> curation.propose(scope, quantity(name))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void units_and_usual_values_are_learned_from_approved_forms() {
        var values = List.of("≥80场", "≥100场", "≥90场", "≥120场");
        var subjects = values.stream().map(value -> UUID.randomUUID()).toList();
        for (var i = 0; i < values.size(); i++) {
            library.learn(subjects.get(i), form("非遗展演举办数", values.get(i)));
        }

        var learned = library.search("非遗展演", null, 1).get(0);
        assertThat(learned.state()).isEqualTo(IndicatorState.PROPOSED);
        assertThat(learned.usual()).isEqualTo("≥80–120场");
        assertThat(learned.uses()).isEqualTo(4);

        library.learn(subjects.get(0), form("非遗展演举办数", "≥85场"));

        assertThat(found(learned.id()).usual()).isEqualTo("≥85–120场");
        assertThat(found(learned.id()).uses()).as("the same form counts once").isEqualTo(4);
    }

    @Test
    void values_of_one_department_alone_are_not_shown() {
        library.learn(UUID.randomUUID(), form("独家机密指标数", "≥7个"));

        assertThat(library.search("独家机密", null, 1).get(0).usual()).isEmpty();
        long seen = as(
                district.reviewer,
                scope -> database.sql("select count(*) from library.observation")
                        .query(Long.class)
                        .single());
        assertThat(seen).isZero();
    }

    @Test
    void a_workbook_is_shown_before_it_is_taken() {
        var file = workbook(
                List.of("二级指标", "指标名称", "度量单位", "计算符号"),
                List.of("数量指标", "低空航线开通条数", "条", "≥"),
                List.of("质量指标", "低空飞行合格率；", "%", "="),
                List.of("数量指标", "培训人次", "人次", "≥"),
                List.of("说不清的类", "无类指标", "", ""),
                List.of("数量指标", "低空航线开通条数", "条", "≥"),
                List.of("数量指标", "请填写", "", ""));
        var lines = imports.preview(districts.scope(district.reviewer), new ByteArrayInputStream(file));

        assertThat(lines)
                .extracting(CatalogueImport.Line::effect)
                .containsExactly(
                        Effect.ADDED, Effect.ADDED, Effect.SAME, Effect.REFUSED, Effect.REFUSED, Effect.REFUSED);
        assertThat(lines.get(1).repaired()).isEqualTo("低空飞行合格率");
        assertThat(library.search("低空", null, 5)).isEmpty();

        var rows = lines.stream().map(CatalogueImport.Line::cells).toList();
        int taken = as(district.reviewer, scope -> imports.confirm(scope, rows));
        assertThat(taken).isEqualTo(2);
        assertThat(library.search("低空", null, 5))
                .extracting(LibraryIndicator::name)
                .containsExactlyInAnyOrder("低空航线开通条数", "低空飞行合格率");
    }

    @Test
    void what_is_exported_can_be_imported_again() throws Exception {
        var out = new ByteArrayOutputStream();
        CatalogueFile.write(library.search("培训", null, 5), out);

        assertThat(CatalogueFile.read(new ByteArrayInputStream(out.toByteArray())))
                .extracting(row -> row.get("指标名称"))
                .contains("培训人次");
    }

    @Test
    void what_is_no_workbook_is_refused() {
        assertThatThrownBy(() -> CatalogueFile.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(Refused.class);
    }

    @Test
    void programs_search_and_get_names_units_and_usual_values() throws Exception {
        mvc.perform(get("/api/v1/library/search")
                        .param("q", "pxrc")
                        .param("dimension", "11")
                        .param("limit", "3")
                        .with(SignIn.as(district.education.handler)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].name").value("培训人次"))
                .andExpect(jsonPath("$[0].level2").value("数量指标"))
                .andExpect(jsonPath("$[0].unit").value("人次"))
                .andExpect(jsonPath("$[0].usual").exists());
        mvc.perform(get("/api/v1/library/search").param("q", "x").with(SignIn.as(district.systemAdministrator)))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 提出指标, 导入指标", "en, Propose an indicator, Import indicators"})
    void every_page_reads_in_both_languages(String language, String proposal, String importing) throws Exception {
        var id = library.search("培训人次", null, 1).get(0).id();
        var cookie = new jakarta.servlet.http.Cookie("lang", language);
        for (var page : Map.of(
                        "/library",
                        "培训",
                        "/library?q=pxrc",
                        "培训人次",
                        "/library?q=qqqq",
                        "",
                        "/library/" + id,
                        "培训人次",
                        "/library/new",
                        proposal,
                        "/library/import",
                        importing)
                .entrySet()) {
            mvc.perform(get(page.getKey()).cookie(cookie).with(SignIn.as(district.reviewer)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString(page.getValue())))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("??"))));
        }
        var file = workbook(List.of("二级指标", "指标名称"), List.of("数量指标", "页面导入指标数" + language), List.of("x", "y"));
        mvc.perform(multipart("/library/import")
                        .file(new MockMultipartFile("file", "a.xlsx", null, file))
                        .cookie(cookie)
                        .with(csrf())
                        .with(SignIn.as(district.reviewer)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("页面导入指标数" + language)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("??"))));
    }

    @Test
    void a_refused_proposal_keeps_what_was_typed() throws Exception {
        mvc.perform(post("/library")
                        .param("name", "培训人次；")
                        .param("dimension", "QUANTITY")
                        .param("unit", "人次")
                        .with(csrf())
                        .with(SignIn.as(district.education.handler)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("value=\"培训人次；\"")))
                .andExpect(content().string(Matchers.containsString("建议改为“培训人次”")));
    }

    private <T> T as(UUID person, java.util.function.Function<Scope, T> work) {
        var scope = districts.scope(person);
        return CurrentScope.during(scope, () -> work.apply(scope));
    }

    private LibraryIndicator found(UUID id) {
        return library.find(id).orElseThrow();
    }

    private static Proposal quantity(String name) {
        return new Proposal(name, Dimension.QUANTITY, "个", "≥", null, null, null, null);
    }

    private static Form form(String name, String value) {
        var row = new Indicator(
                Dimension.QUANTITY,
                "产出指标",
                "数量指标",
                null,
                null,
                name,
                null,
                TargetValues.read(value),
                null,
                null,
                null,
                null,
                Place.of(name));
        return new Form(
                FormKind.DEPARTMENT_GOALS,
                "",
                null,
                2026,
                MoneyUnit.values()[0],
                List.of(),
                List.of(),
                List.of(),
                List.of(row),
                List.of(),
                null,
                List.of());
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", null)) {
            var sheet = workbook.newWorksheet("指标");
            for (var r = 0; r < rows.length; r++) {
                for (var c = 0; c < rows[r].size(); c++) {
                    sheet.value(r, c, rows[r].get(c));
                }
            }
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
