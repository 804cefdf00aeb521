package fr.jalon.content.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.organisation.RegisterNumber.Read;
import fr.jalon.content.organisation.RegisterNumber.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegisterNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"775544083", "775 544 083", " 775.544.083 ", "775\u00a0544\u00a0083"})
    void readsASirenAsPeopleTypeIt(String text) {
        assertThat(RegisterNumber.read(text, OrganisationKind.BUYER))
                .isEqualTo(new Read(new RegisterNumber("775544083", null)));
    }

    @Test
    void readsASiretWithItsSiren() {
        assertThat(RegisterNumber.read("775 544 083 00477", OrganisationKind.COMPANY))
                .isEqualTo(new Read(new RegisterNumber("775544083", "77554408300477")));
    }

    @Test
    void structuresAreEstablishments() {
        assertThat(reason("775544083", OrganisationKind.STRUCTURE)).contains("SIRET", "5 chiffres");
        assertThat(RegisterNumber.read("77554408300477", OrganisationKind.STRUCTURE))
                .isInstanceOf(Read.class);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(reason("", OrganisationKind.BUYER)).contains("Indiquez");
        assertThat(reason("775544084", OrganisationKind.BUYER)).contains("clé de contrôle");
        assertThat(reason("77554408300478", OrganisationKind.BUYER)).contains("clé de contrôle");
        assertThat(reason("7755440830", OrganisationKind.BUYER)).contains("10 chiffre");
        assertThat(reason("la mairie", OrganisationKind.BUYER)).contains("en chiffres");
        assertThat(reason("0", OrganisationKind.BUYER)).contains("1 chiffre");
    }

    private static String reason(String text, OrganisationKind kind) {
        return ((Unreadable) RegisterNumber.read(text, kind)).reason();
    }
}
