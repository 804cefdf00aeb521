package fr.jalon.content.market.imports;

import static fr.jalon.content.market.ConsiderationKind.EQUALITY_DIVERSITY;
import static fr.jalon.content.market.ConsiderationKind.EXECUTION_CLAUSE;
import static fr.jalon.content.market.ConsiderationKind.RESERVED_IAE;
import static fr.jalon.content.market.ConsiderationKind.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.ConsiderationKind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsiderationTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Clause sociale d’insertion | EXECUTION_CLAUSE",
                "Clauses sociales | EXECUTION_CLAUSE",
                "article 14 | EXECUTION_CLAUSE",
                "CCP L2112-2 | EXECUTION_CLAUSE",
                "Marché réservé aux EA et ESAT | RESERVED_DISABILITY",
                "article L. 2113-12 | RESERVED_DISABILITY",
                "Lots réservés à l’IAE | RESERVED_IAE",
                "L2113-13 | RESERVED_IAE",
                "L2113-13-1 | RESERVED_PRISON",
                "Réservé : secteur adapté et SIAE | RESERVED_BOTH",
                "Réservé aux entreprises de l’ESS | RESERVED_ESS",
                "Critère social | SOCIAL_CRITERION",
                "R2123-1, 3° | INSERTION_SERVICE",
                "Achat d’insertion | INSERTION_SERVICE",
                "lutte contre l'illettrisme | LITERACY",
                "A l'étude | UNDECIDED",
            })
    void considerationsAreKnownByNameOrByArticle(String text, ConsiderationKind kind) {
        ConsiderationText.Reading reading = ConsiderationText.read(text);
        assertThat(reading.unknown()).isEmpty();
        assertThat(reading.kinds()).containsExactly(kind);
    }

    @Test
    void severalMayStandInOneCell() {
        assertThat(ConsiderationText.read("Clause d'insertion | Réservé IAE|Égalité femmes-hommes")
                        .kinds())
                .containsExactlyInAnyOrder(EXECUTION_CLAUSE, RESERVED_IAE, EQUALITY_DIVERSITY);
    }

    @Test
    void nothingSaidIsUndecidedAndNoneIsNone() {
        assertThat(ConsiderationText.read("").kinds()).containsExactly(UNDECIDED);
        assertThat(ConsiderationText.read("Pas de considération sociale").kinds())
                .isEmpty();
    }

    @Test
    void aReservationForNobodyInParticularIsUndecidedAndSaidToBe() {
        ConsiderationText.Reading reading = ConsiderationText.read("Marché réservé");
        assertThat(reading.kinds()).containsExactly(UNDECIDED);
        assertThat(reading.notes()).hasSize(1);
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertThat(ConsiderationText.read("Clause sociale | tombola").unknown()).containsExactly("tombola");
    }

    @Property
    void everyKindIsReadBackFromItsCodeAndItsLabel(@ForAll ConsiderationKind kind) {
        assertThat(ConsiderationText.read(kind.code()).kinds()).containsExactly(kind);
        if (!kind.label().contains(",")) {
            assertThat(ConsiderationText.read(kind.label()).kinds()).containsExactly(kind);
        }
    }
}
