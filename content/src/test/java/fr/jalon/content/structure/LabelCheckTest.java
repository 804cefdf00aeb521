package fr.jalon.content.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.structure.LabelCheck.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelCheckTest {
    private static final Structure INSERTION = StructureJson.read("""
        {"key": "1", "name": "Essai", "kinds": ["EI", "AI"], "labels": [], "networks": [],
         "networkTies": [{"name": "Réseau Élan", "confirmed": "2026-03-01"}, {"name": "Autre", "said": "2026-03-01"}],
         "fieldSources": [{"group": "kind-EI", "source": "Liste officielle", "date": "2026-01-15"}]}
        """, Structure.class);

    @ParameterizedTest
    @CsvSource({
        "SIAE, BORNE_OUT",
        "Structure de l’insertion par l’activité économique, BORNE_OUT",
        "Entreprise d’insertion conventionnée, BORNE_OUT",
        "Agrément EI, BORNE_OUT",
        "ESAT, UNCONFIRMED",
        "reseau elan, BY_NETWORK",
        "Autre, SAID",
        "ESUS, SAID",
        "Ei de Pâques, SAID",
        "GEIQUERIE, SAID"
    })
    void whatCanBeCheckedIs(String label, Outcome outcome) {
        assertThat(LabelCheck.of(label, INSERTION).outcome()).isEqualTo(outcome);
    }

    @Test
    void aKindThatNoSourceGivesIsNotBorneOut() {
        assertThat(LabelCheck.of("AI", INSERTION).outcome()).isEqualTo(Outcome.UNCONFIRMED);
    }

    @Test
    void whatIsInventedIsBorneOutByNothing() {
        Structure invented = StructureJson.read("""
            {"key": "1", "name": "Essai", "kinds": ["EI"], "networkTies": [], "demonstration": true,
             "fieldSources": [{"group": "kind-EI", "source": "Démonstration", "date": "2026-01-15"}]}
            """, Structure.class);
        assertThat(LabelCheck.of("EI", invented).outcome()).isEqualTo(Outcome.SAID);
    }
}
