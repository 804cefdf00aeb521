package fr.jalon.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse2026!",
                "P@ssw0rd2026!!",
                "azertyuiop123",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "AdminAdmin2026",
                "bonjour-marseille-13",
                "jeanne.ferrand59",
                "Clause Sociale 2026"
            })
    void whatIsTriedFirstIsCommon(String password) {
        assertThat(CommonPasswords.contain(password, "jeanne.ferrand@exemple.fr"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quatre bateaux oranges dorment", "x7Fq-29kd-Lm3z", "где мой чемодан", "soleil dragon fromage"})
    void whatNobodyTriesIsNot(String password) {
        assertThat(CommonPasswords.contain(password, "jeanne.ferrand@exemple.fr"))
                .isFalse();
    }
}
