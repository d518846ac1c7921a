package org.mingxiao.server.organization.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.shared.access.Refused;

/** What a password must be like. */
class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();
    private final Person person = new Person(UUID.randomUUID(), "wxm2020", "王小明", true);

    @ParameterizedTest
    @CsvSource({
        "Kd7#mvtQ, password-short",
        "kdmvtqxhrbzl, password-classes",
        "kd7mvtqxhrb2, password-classes",
        "WXM2020#kd7mv, password-name",
        "Wangxiaoming#77, password-name",
        "xiaoMING#kd7m, password-name",
        "王小明#Kd7mvtq9, password-name",
        "P@ssw0rd1234, password-weak",
        "Admin@123456, password-weak",
        "Woaini1314!!, password-weak",
        "Qwerty123456, password-weak",
        "Zhongguo2026!, password-weak",
        "Caizhengju@888, password-weak",
        "Aaaaaaaa1111!, password-weak",
        "Abcdefgh1234!, password-weak"
    })
    void these_are_refused(String password, String code) {
        assertThatThrownBy(() -> rules.check(password, person))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"Kd7#mvtQx2hr", "'correct Horse 9 battery'", "晚来天欲雪Kd7#mv", "tR9vLq2mXw"})
    void these_are_taken(String password) {
        rules.check(password, person);
    }
}
