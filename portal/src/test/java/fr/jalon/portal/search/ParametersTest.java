package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.portal.error.BadFilterException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private static final Set<String> KNOWN = Set.of("q", "type", "page", "publication-de");

    @Test
    void emptyValuesOfAnUntouchedFormCountAsAbsent() {
        Parameters parameters = parameters("q", "", "  ");

        assertThat(parameters.has("q")).isFalse();
        assertThat(parameters.one("q")).isEmpty();
    }

    @Test
    void unknownParameterIsNamed() {
        assertThatExceptionOfType(BadFilterException.class)
                .isThrownBy(() -> parameters("couleur", "rouge"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("couleur"));
    }

    @Test
    void unknownCodeIsNamedWithItsField() {
        Parameters parameters = parameters("type", "ACI", "XYZ");

        assertThatExceptionOfType(BadFilterException.class)
                .isThrownBy(
                        () -> parameters.codes("type", code -> Optional.of(code).filter("ACI"::equals)))
                .withMessageContaining("XYZ")
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("type"));
    }

    @Test
    void secondValueOfASingleFilterIsRefused() {
        Parameters parameters = parameters("page", "1", "2");

        assertThatExceptionOfType(BadFilterException.class).isThrownBy(() -> parameters.number("page", 1, 10));
    }

    @Test
    void wordsHaveALength() {
        assertThat(parameters("q", "a".repeat(200)).one("q")).isPresent();
        assertThatExceptionOfType(BadFilterException.class).isThrownBy(() -> parameters("q", "a".repeat(201)));
    }

    @Test
    void numberOutOfBoundsOrNotANumberIsRefused() {
        for (String value : List.of("0", "501", "99999999", "-1", "1.5", "٣", "99999999999999999999")) {
            assertThatExceptionOfType(BadFilterException.class)
                    .isThrownBy(() -> parameters("page", value).number("page", 1, 500))
                    .withMessageContaining(value);
        }
        assertThat(parameters("page", "500").number("page", 1, 500)).contains(500);
    }

    @Test
    void monthStandsForItsFirstOrLastDay() {
        Parameters parameters = parameters("publication-de", "2027-02");

        assertThat(parameters.date("publication-de", false))
                .hasValueSatisfying(day -> assertThat(day).hasToString("2027-02-01"));
        assertThat(parameters.date("publication-de", true))
                .hasValueSatisfying(day -> assertThat(day).hasToString("2027-02-28"));
    }

    @Test
    void impossibleDatesAreRefused() {
        for (String value : List.of("2027-02-30", "27-02-01", "demain", "9999-01-01", "2027-13")) {
            assertThatExceptionOfType(BadFilterException.class)
                    .isThrownBy(() -> parameters("publication-de", value).date("publication-de", false));
        }
    }

    /** Whatever the address holds, reading it ends in values or in a refusal that can be shown. */
    @Property(tries = 300)
    void anyAddressIsReadOrRefusedInWords(@ForAll @Size(max = 3) Map<String, @Size(max = 3) List<String>> address) {
        try {
            Parameters parameters = Parameters.of(address, KNOWN);
            parameters.one("q");
            parameters.number("page", 1, 500);
            parameters.date("publication-de", true);
        } catch (BadFilterException refusal) {
            assertThat(refusal.getMessage()).isNotBlank().hasSizeLessThan(300);
            assertThat(refusal.field()).hasSizeLessThan(80);
        }
    }

    private static Parameters parameters(String name, String... values) {
        return Parameters.of(Map.of(name, List.of(values)), KNOWN);
    }
}
