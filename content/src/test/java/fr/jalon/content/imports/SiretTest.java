package fr.jalon.content.imports;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SiretTest {
    @Test
    void acceptsSeparatorsPeopleWrite() {
        assertThat(Siret.read(" 775 544 083 00477 "))
                .isEqualTo(new Siret.Valid(new Siret("77554408300477"), java.util.List.of()));
        assertThat(Siret.read("775.544.083\u00a000477")).isInstanceOf(Siret.Valid.class);
    }

    @Test
    void putsBackLostZerosAndSaysSo() {
        assertThat(Siret.read("8628031000102")).isInstanceOfSatisfying(Siret.Valid.class, valid -> {
            assertThat(valid.siret().value()).isEqualTo("08628031000102");
            assertThat(valid.repairs()).singleElement().asString().contains("zéros perdus", "08628031000102");
        });
    }

    @Test
    void acceptsLaPosteByItsOwnRule() {
        // 35600000009075: not a Luhn number; its digits add up to 35.
        assertThat(Siret.isValid("35600000009075")).isTrue();
        assertThat(Siret.isValid("35600000009076")).isFalse();
        assertThat(Siret.isValid("35600000000048")).as("head office, by Luhn").isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(reason("34445638900012")).contains("clé de contrôle");
        assertThat(reason("775544083")).contains("SIREN");
        assertThat(reason("1234")).contains("4 chiffres");
        assertThat(reason("en cours")).contains("illisible");
        assertThat(reason("7,75544E+13")).contains("illisible");
    }

    @Test
    void developsScientificNotationWhenNoDigitIsLost() {
        assertThat(Siret.read("7.7554408300477E13")).isInstanceOfSatisfying(Siret.Valid.class, valid -> {
            assertThat(valid.siret().value()).isEqualTo("77554408300477");
            assertThat(valid.repairs()).hasSize(1);
        });
        assertThat(Siret.read("77554408300477.0")).isInstanceOf(Siret.Valid.class);
    }

    @Test
    void readsNothingAsAbsent() {
        assertThat(Siret.read("  ")).isInstanceOf(Siret.Absent.class);
        assertThat(Siret.read("0")).isInstanceOf(Siret.Absent.class);
    }

    @Property
    void everyValidNumberIsReadBackHoweverItIsSpaced(
            @ForAll("sirets") String siret, @ForAll("separators") String between) {
        String spaced = String.join(between, siret.substring(0, 3), siret.substring(3, 9), siret.substring(9));
        assertThat(Siret.read(spaced)).isInstanceOfSatisfying(Siret.Valid.class, valid -> assertThat(
                        valid.siret().value())
                .isEqualTo(siret));
    }

    @Property
    void oneWrongDigitIsAlwaysSeen(@ForAll("sirets") String siret, @ForAll int where, @ForAll int by) {
        int position = Math.floorMod(where, 14);
        int digit = siret.charAt(position) - '0';
        int other = (digit + 1 + Math.floorMod(by, 9)) % 10;
        String wrong = siret.substring(0, position) + other + siret.substring(position + 1);
        assertThat(Siret.isValid(wrong)).isFalse();
    }

    @Property
    void neverFailsOnAnyText(@ForAll String text) {
        assertThat(Siret.read(text)).isNotNull();
    }

    @Provide
    static Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "\u00a0", "\u202f", ".", "-");
    }

    @Provide
    static Arbitrary<String> sirets() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(8)
                .filter(start -> !start.equals("35600000") && !start.equals("00000000"))
                .flatMap(
                        start -> Arbitraries.strings().numeric().ofLength(4).map(nic -> withKey(withKey(start) + nic)));
    }

    /** The number with the last digit that makes Luhn hold. */
    private static String withKey(String start) {
        for (char key = '0'; key <= '9'; key++) {
            if (Siren.luhn(start + key)) {
                return start + key;
            }
        }
        throw new AssertionError(start);
    }

    private static String reason(String cell) {
        return ((Siret.Invalid) Siret.read(cell)).reason();
    }
}
