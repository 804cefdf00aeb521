package fr.jalon.content.structure.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class KnownAddressesTest {
    @Test
    void theDomainOfTheSiteAndOfTheAddressAreTheStructures() {
        KnownAddresses known = KnownAddresses.of("contact@asso.example.fr", "https://www.atelier-essai.fr/contact");
        assertThat(known.domains()).containsExactly("atelier-essai.fr", "asso.example.fr");
        assertThat(known.owns("Direction@Atelier-Essai.fr")).isTrue();
        assertThat(known.owns("contact@asso.example.fr")).isTrue();
    }

    @Test
    void whatLooksAlikeIsNot() {
        KnownAddresses known = KnownAddresses.of(null, "https://atelier-essai.fr");
        assertThat(known.owns("x@faux-atelier-essai.fr")).isFalse();
        assertThat(known.owns("x@atelier-essai.fr.exemple.com")).isFalse();
        assertThat(known.owns("x@sous.atelier-essai.fr")).isFalse();
        assertThat(known.owns("atelier-essai.fr")).isFalse();
    }

    @Test
    void anAddressThatAnybodyGetsProvesNothing() {
        KnownAddresses known =
                KnownAddresses.of("ateliers.essai@gmail.com", "https://ateliers-essai.wixsite.com/accueil");
        assertThat(known.domains()).isEmpty();
        assertThat(known.owns("autre@gmail.com")).isFalse();
        assertThat(known.owns("ateliers.essai@gmail.com")).isTrue();
        assertThat(KnownAddresses.of(null, "https://www.facebook.com/essai").domains())
                .isEmpty();
        assertThat(KnownAddresses.of(null, "pas une adresse").domains()).isEmpty();
    }

    @Test
    void theAddressIsNeverShownWhole() {
        assertThat(KnownAddresses.of("contact@essai.fr", null).masked()).hasValue("c…@essai.fr");
        assertThat(KnownAddresses.of(null, null).masked()).isEmpty();
    }

    @Test
    void documentsAreToldByTheirFirstBytes() {
        assertThat(EvidenceFile.of("%PDF-1.7 essai".getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(file -> assertThat(file.extension()).isEqualTo("pdf"));
        assertThat(EvidenceFile.of("<html>%PDF-".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(EvidenceFile.of(new byte[0])).isEmpty();
        byte[] heavy = new byte[EvidenceFile.HEAVIEST + 1];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.UTF_8), 0, heavy, 0, 5);
        assertThat(EvidenceFile.of(heavy)).isEmpty();
    }
}
