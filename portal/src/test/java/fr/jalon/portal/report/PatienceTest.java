package fr.jalon.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2027-01-01T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void onlyWhoWaitedOnThisVeryFormMaySend() {
        String stamp = Patience.stamp("jeton", NOW);
        assertThat(Patience.waited(stamp, "jeton", NOW)).isFalse();
        assertThat(Patience.waited(stamp, "jeton", later(Patience.LEAST))).isTrue();
        assertThat(Patience.waited(stamp, "un autre", later(Patience.LEAST))).isFalse();
        assertThat(Patience.waited(stamp, "jeton", later(Duration.ofHours(25)))).isFalse();
        String older = "1" + stamp;
        assertThat(Patience.waited(older, "jeton", later(Patience.LEAST))).isFalse();
        assertThat(Patience.waited("", "jeton", NOW)).isFalse();
        assertThat(Patience.waited(".", "jeton", NOW)).isFalse();
    }

    private static Clock later(Duration waited) {
        return Clock.offset(NOW, waited);
    }
}
