package org.mingxiao.server.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.shared.access.Role;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What {@code demo/district.json} says: units, people, projects of two years, forms of departments. Everything is invented. */
record DemoDistrict(
        List<DemoUnit> units, List<DemoPerson> people, List<DemoProject> projects, List<DemoDepartment> departments) {
    static DemoDistrict read() {
        try (var file = new ClassPathResource("demo/district.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, DemoDistrict.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who has that role in the unit of that code. */
    DemoPerson holder(Role role, String unit) {
        return people.stream()
                .filter(person -> person.role() == role && person.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /** A unit, under the code of the one above it. */
    record DemoUnit(
            String code,
            String name,
            UnitKind kind,
            @Nullable String parent) {}

    /** Somebody with one post. */
    record DemoPerson(String account, String name, Role role, String unit) {}

    /**
     * A project.
     *
     * @param handler account of who fills it in
     * @param amounts 万元, of the {@code last} year and of the year prepared {@code now}
     * @param state where the goal of the newer year stands: a status, {@code SENT_BACK}, or {@code SUBMITTED:} and how many approved
     * @param reason of a return or a refusal
     * @param faults values by indicator that the newer form has wrong, for the reader to mend
     * @param goalNow the goal of the newer year where it is another
     * @param daysAgo when the newer form was filled in and submitted; null: today
     */
    record DemoProject(
            String unit,
            String handler,
            String code,
            String title,
            Map<String, String> amounts,
            String goal,
            List<DemoIndicator> indicators,
            String state,
            @Nullable String reason,
            @Nullable Map<String, String> faults,
            @Nullable String goalNow,
            @Nullable Integer daysAgo,
            @Nullable List<DemoComment> comments) {}

    /** What somebody remarks on the value of an indicator. */
    record DemoComment(String by, String indicator, String text) {}

    /**
     * An indicator.
     *
     * @param level {@code 产出指标/数量指标}
     * @param last value of the older year
     * @param actual what came of it
     * @param now value of the newer year
     */
    record DemoIndicator(
            @JsonProperty("class") String level,
            String name,
            String cycle,
            String last,
            String actual,
            String now,
            String weight) {}

    /**
     * The form of a whole department; its project spending and tasks are those of its projects.
     *
     * @param basic basic spending (基本支出), 万元, {@code last} and {@code now}
     */
    record DemoDepartment(
            String unit,
            String handler,
            Map<String, String> basic,
            String staff,
            String subunits,
            String goal,
            String state) {}
}
