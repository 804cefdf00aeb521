package fr.jalon.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {
    private static final String SECRET = Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, its last six digits. */
    @Test
    void codesAreThoseOfTheStandard() {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
    }

    @Test
    void aCodeServesOneStepEarlyOrLate() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        assertThat(Totp.step(SECRET, "081 804", now)).hasValue(37_037_036);
        assertThat(Totp.step(SECRET, "081804", now.plusSeconds(30))).hasValue(37_037_036);
        assertThat(Totp.step(SECRET, "081804", now.plusSeconds(90))).isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
    }

    @Test
    void secretsAreReadAsTheyAreWritten() {
        String secret = Totp.newSecret();
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(Base32.encode(Base32.decode(secret))).isEqualTo(secret);
        assertThat(QrCode.of(Totp.address(secret, "Jalon", "a@exemple.fr")).path())
                .startsWith("M");
    }
}
