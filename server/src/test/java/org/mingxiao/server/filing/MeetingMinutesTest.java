package org.mingxiao.server.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.approval.Minutes;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Minutes of meetings are uploads: seen where their unit is seen, and by the bureau once their matter is there. */
@ServerTest
class MeetingMinutesTest {
    private final Districts districts;
    private final Minutes minutes;
    private final TransactionTemplate transactions;
    private final MockMvc mvc;
    private District district;
    private UUID upload;

    @Autowired
    MeetingMinutesTest(Districts districts, Minutes minutes, TransactionTemplate transactions, MockMvc mvc) {
        this.districts = districts;
        this.minutes = minutes;
        this.transactions = transactions;
        this.mvc = mvc;
    }

    @BeforeEach
    void minutes_are_kept() {
        district = districts.make();
        upload = keep(district.education.secretary, "三月办公会纪要.txt");
    }

    @Test
    void they_are_found_with_unit_name_and_address_by_those_who_see_the_unit() throws Exception {
        var kept = find(district.education.head).orElseThrow();

        assertThat(kept.unit()).isEqualTo(district.education.unit);
        assertThat(kept.name()).isEqualTo("三月办公会纪要.txt");
        mvc.perform(get(kept.href()).with(SignIn.as(district.education.head))).andExpect(status().isOk());
        assertThat(find(district.water.head)).isEmpty();
        mvc.perform(get(kept.href()).with(SignIn.as(district.water.head))).andExpect(status().isNotFound());
    }

    @Test
    void the_bureau_sees_them_as_long_as_their_matter_is_there() {
        assertThat(find(district.reviewer)).isEmpty();

        file(true);
        assertThat(find(district.reviewer)).isPresent();

        file(false);
        assertThat(find(district.reviewer)).isEmpty();
    }

    @Test
    void a_file_of_no_known_kind_is_no_minutes() {
        assertThatThrownBy(() -> keep(district.education.secretary, new byte[] {0, 1, 2, 3, 0, 5}))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> keep(district.water.secretary, "纪要.txt"))
                .as("for another department")
                .isInstanceOf(Refused.class);
    }

    private UUID keep(UUID person, String name) {
        return keep(person, name, "会议同意该事项".getBytes(StandardCharsets.UTF_8));
    }

    private UUID keep(UUID person, byte[] content) {
        return keep(person, "纪要.pdf", content);
    }

    private UUID keep(UUID person, String name, byte[] content) {
        var scope = districts.scope(person);
        return CurrentScope.during(
                scope, () -> minutes.keep(scope, district.education.unit, name, new ByteArrayInputStream(content)));
    }

    /** As the head does it, whose approval leads the matter to the bureau, and as a reviewer does it who sends it back. */
    private void file(boolean filed) {
        CurrentScope.run(
                districts.scope(filed ? district.education.head : district.reviewer),
                () -> transactions.executeWithoutResult(status -> minutes.file(upload, filed)));
    }

    private Optional<Minutes.Kept> find(UUID person) {
        var scope = districts.scope(person);
        return CurrentScope.during(scope, () -> minutes.find(scope, upload));
    }
}
