package fr.jalon.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "espace",
                "//evil.test",
                "/\\evil.test",
                "https://evil.test",
                "/\t/evil.test",
                "/a\\b",
                "/a b",
                "/é",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y"
            })
    void onlyPathsOfThisSiteAreFollowed(String asked) {
        assertThat(Suite.safe(asked)).isEqualTo("/espace");
    }

    @Test
    void pathsOfThisSiteAreKept() {
        assertThat(Suite.safe("/espace/marches?page=2#lot-1")).isEqualTo("/espace/marches?page=2#lot-1");
        assertThat(Suite.safe(null)).isEqualTo("/espace");
    }
}
