package fr.jalon.portal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Structures that people claim, by each of the proofs, and those of which the operator has to decide. */
class ClaimPagesIT {
    private static final String PATH = "/espace/structures";

    @Test
    void aLinkToTheKnownAddressServesOnlyWhoAskedForIt() {
        String siret = Directory.structure("Atelier du lien", "direction@lien.example", "");
        String path = PATH + "/revendiquer/" + siret;
        assertThat(good(new Browsing().get("/structures/" + siret)))
                .contains("Cette structure est la vôtre", path)
                .doesNotContain("direction@lien.example");
        Person anne = People.person("Anne Revendique");
        assertThat(good(anne.browsing().get(path)))
                .contains("d…@lien.example")
                .doesNotContain("direction@")
                .doesNotContain("Votre adresse suffit");
        assertThat(good(anne.browsing().post(path, "voie", "mail"))).contains("Lien envoyé", "d…@lien.example");
        String link = Mailbox.link("direction@lien.example");
        assertThat(Mailbox.of("direction@lien.example").getLast().body()).contains("Anne Revendique");

        Person curious = People.person("Celle qui lit le courrier");
        HttpResponse<String> other = curious.browsing().get(link);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("Anne Revendique a demandé ce lien");
        assertThat(HtmlChecker.errors(other.body())).isEmpty();
        // A page with a form, for its proof.
        good(curious.browsing().get(PATH + "/proposer"));
        assertThat(curious.browsing().post(link).statusCode()).isEqualTo(410);
        assertThat(structure(siret).claimed()).isFalse();

        good(anne.browsing().get(link));
        assertThat(structure(siret).claimed()).as("opening is not confirming").isFalse();
        assertThat(sent(anne.browsing().post(link))).startsWith(PATH);
        assertThat(structure(siret).claimed()).isTrue();
        assertThat(anne.browsing().post(link).statusCode()).isEqualTo(410);
        assertThat(good(anne.browsing().get(PATH + "?fait=prouvee")))
                .contains("Atelier du lien", "/espace/structures/" + siret);
        assertThat(good(new Browsing().get("/structures/" + siret))).contains("Fiche tenue par la structure");
        awaitFound("/structures.json?revendiquee=oui&q=Atelier+du+lien", siret);
    }

    @Test
    void anAddressAtTheDomainOfTheStructureIsEnough() {
        String siret = Directory.structure("Atelier du domaine", "", "https://www.domaine-essai.example/accueil");
        String path = PATH + "/revendiquer/" + siret;
        Person bruno = People.person("Bruno Domaine");
        assertThat(good(bruno.browsing().get(path))).contains("domaine-essai.example");
        HttpResponse<String> faulty =
                bruno.browsing().post(path, "voie", "domain", "adresse", "bruno@ailleurs.example");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("value=\"bruno@ailleurs.example\"", "href=\"#adresse\"");
        assertThat(HtmlChecker.errors(faulty.body())).isEmpty();
        good(bruno.browsing().post(path, "voie", "domain", "adresse", "bruno@domaine-essai.example"));
        sent(bruno.browsing().post(Mailbox.link("bruno@domaine-essai.example")));
        assertThat(structure(siret).claimed()).isTrue();
        // The addresses of the people of these tests are at exemple.fr.
        String own = Directory.structure("Atelier du compte", "", "https://exemple.fr");
        good(bruno.browsing().get(PATH + "/revendiquer/" + own));
        sent(bruno.browsing().post(PATH + "/revendiquer/" + own, "voie", "account"));
        assertThat(structure(own).claimed()).isTrue();
        String foreign = Directory.structure("Atelier d’autrui", "", "https://autrui.example");
        assertThat(bruno.browsing()
                        .post(PATH + "/revendiquer/" + foreign, "voie", "account")
                        .statusCode())
                .isEqualTo(422);
        assertThat(structure(foreign).claimed()).isFalse();
    }

    @Test
    void aDocumentIsReadByTheOperatorAndARefusalIsAppealedOnce() {
        String siret = Directory.structure("Atelier du document", "", "");
        String path = PATH + "/revendiquer/" + siret;
        Person chloe = People.person("Chloé Document");
        // A page with a form, for its proof.
        good(chloe.browsing().get(PATH + "/proposer"));
        assertThat(good(chloe.browsing().get(path)))
                .contains("lu par l’exploitant")
                .doesNotContain("Envoyer le lien");
        assertThat(chloe.browsing()
                        .postFile(path + "/document", "fichier", "page.pdf", "<html>pas un document")
                        .statusCode())
                .isEqualTo(422);
        String status =
                sent(chloe.browsing().postFile(path + "/document", "fichier", "convention.pdf", "%PDF-1.7 essai"));
        assertThat(good(chloe.browsing().get(status))).contains("En attente");
        assertThat(sent(chloe.browsing().get(path))).isEqualTo(status);
        assertThat(People.person("Une autre").browsing().get(status).statusCode())
                .isEqualTo(404);

        Person moderator = People.person("Modératrice une", OperatorRole.MODERATOR);
        Person second = People.person("Modérateur deux", OperatorRole.MODERATOR);
        String review = "/administration/revendications" + status.substring(status.lastIndexOf('/'));
        assertThat(good(moderator.browsing().get("/administration")))
                .contains("/administration/revendications?etat=waiting");
        assertThat(good(moderator.browsing().get("/administration/revendications")))
                .contains(review);
        assertThat(good(moderator.browsing().get(review))).contains("Chloé Document", review + "/document");
        HttpResponse<String> document = moderator.browsing().get(review + "/document");
        assertThat(document.body()).isEqualTo("%PDF-1.7 essai");
        assertThat(document.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(document.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(chloe.browsing().get(review + "/document").statusCode()).isEqualTo(403);
        assertThat(moderator
                        .browsing()
                        .post(review, "decision", "refuse", "motif", "")
                        .statusCode())
                .isEqualTo(422);
        sent(moderator.browsing().post(review, "decision", "refuse", "motif", "Illisible"));
        assertThat(Mailbox.of(chloe.account().mail()).getLast().body()).contains("Illisible", status);
        assertThat(structure(siret).claimed()).isFalse();

        assertThat(good(chloe.browsing().get(status))).contains("Illisible", "Contester ce refus");
        sent(chloe.browsing().post(status + "/appel", "message", "Le voici en clair : agrément 62-123"));
        assertThat(chloe.browsing().post(status + "/appel", "message", "Encore").statusCode())
                .isEqualTo(422);
        assertThat(good(moderator.browsing().get(review))).contains("à décider par une autre personne");
        assertThat(moderator
                        .browsing()
                        .post(review, "decision", "accept", "motif", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(good(second.browsing().get(review))).contains("agrément 62-123");
        sent(second.browsing().post(review, "decision", "accept", "motif", ""));
        assertThat(structure(siret).claimed()).isTrue();
        assertThat(Mailbox.of(chloe.account().mail()).getLast().body()).contains("vous tenez désormais");
        good(second.browsing().get(review));
        assertThat(chloe.browsing().get("/espace/compte/donnees").body()).contains("agrément 62-123");
    }

    @Test
    void aPageThatIsHeldIsContestedAndADeclarationGivesWayToProof() {
        String siret = Directory.structure("Atelier disputé", "accueil@dispute.example", "");
        Person squatter = People.person("Déclare Sans Preuve");
        var declared = PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(
                        squatter.account().id(),
                        OrganisationKind.STRUCTURE,
                        new RegisterNumber(siret.substring(0, 9), siret),
                        "Atelier disputé")
                .orElseThrow();
        assertThat(structure(siret).claimed()).as("declaring is not holding").isFalse();
        Person owner = People.person("Odette Tient");
        String path = PATH + "/revendiquer/" + siret;
        good(owner.browsing().get(path));
        owner.browsing().post(path, "voie", "mail");
        sent(owner.browsing().post(Mailbox.link("accueil@dispute.example")));
        assertThat(PortalFixture.context()
                        .getBean(fr.jalon.content.organisation.OrganisationRepository.class)
                        .findById(declared.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(OrganisationState.REFUSED);

        Person late = People.person("Luc Conteste");
        assertThat(good(late.browsing().get(path))).contains("est déjà tenue", "/rejoindre");
        assertThat(late.browsing().post(path, "voie", "mail").statusCode()).isEqualTo(422);
        String status = sent(late.browsing().post(path + "/contester", "message", "Elle a quitté la structure"));
        Person moderator = People.person("Modératrice trois", OperatorRole.MODERATOR);
        String review = "/administration/revendications" + status.substring(status.lastIndexOf('/'));
        assertThat(good(moderator.browsing().get(review)))
                .contains("Elle a quitté", "Tenue par une autre organisation");
        sent(moderator.browsing().post(review, "decision", "accept", "motif", ""));
        assertThat(good(late.browsing().get(PATH))).contains("/espace/structures/" + siret);
    }

    @Test
    void aProposedStructureIsPublishedAfterReview() {
        Person dora = People.person("Dora Propose");
        good(dora.browsing().get(PATH + "/proposer"));
        HttpResponse<String> faulty =
                dora.browsing().post(PATH + "/proposer", "siret", "12345678901234", "nom", "Chantier neuf");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("clé de contrôle", "Chantier neuf");
        assertThat(HtmlChecker.errors(faulty.body())).isEmpty();
        String siret = Directory.siret();
        String[] fields = {
            "siret",
            siret,
            "nom",
            "Chantier neuf",
            "type",
            "ACI",
            "adresse",
            "2 rue Haute",
            "code-postal",
            "62300",
            "ville",
            "Lens",
            "message",
            "Convention 62-2026"
        };
        String status = sent(dora.browsing().post(PATH + "/proposer", fields));
        assertThat(new Browsing().get("/structures/" + siret).statusCode()).isEqualTo(404);
        Person moderator = People.person("Modératrice quatre", OperatorRole.MODERATOR);
        String review = "/administration/revendications" + status.substring(status.lastIndexOf('/'));
        assertThat(good(moderator.browsing().get(review))).contains("Convention 62-2026", "62300 Lens");
        sent(moderator.browsing().post(review, "decision", "accept", "motif", ""));
        assertThat(good(new Browsing().get("/structures/" + siret)))
                .contains("Chantier neuf", "Lens", "vérifiée par l’exploitant");
        assertThat(structure(siret).claimed()).isTrue();
        assertThat(sent(dora.browsing().post(PATH + "/proposer", fields))).isEqualTo(PATH + "/revendiquer/" + siret);
    }

    @Test
    void whoRegistersFirstComesBack() {
        String siret = Directory.structure("Atelier du retour", "", "");
        String path = PATH + "/revendiquer/" + siret;
        Browsing browsing = new Browsing();
        String signIn = sent(browsing.get(path));
        String page = browsing.get(signIn).body();
        assertThat(page).contains("/inscription?suite=%2Fespace%2Fstructures%2Frevendiquer%2F" + siret);
        browsing.get("/inscription?suite=" + path);
        browsing.post("/inscription", "nom", "Eva Arrive", "courriel", "eva.arrive@exemple.fr", "suite", path);
        String link = Mailbox.link("eva.arrive@exemple.fr");
        assertThat(browsing.get(link).body()).contains("name=\"suite\" value=\"" + path + "\"");
        String next = sent(browsing.post(
                link.replaceAll("\\?.*", ""), "mot-de-passe", "quatre bateaux oranges dorment", "suite", path));
        assertThat(next).contains("suite=%2Fespace%2Fstructures%2Frevendiquer%2F" + siret);
    }

    @Test
    void whatIsInventedBelongsToNobody() {
        assertThat(People.person("Fan de démonstration")
                        .browsing()
                        .get(PATH + "/revendiquer/00000001800010")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Structure structure(String siret) {
        return PortalFixture.context()
                .getBean(StructureRepository.class)
                .findByKey(siret)
                .orElseThrow();
    }

    private static void awaitFound(String search, String siret) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!PortalFixture.get(search, "application/json").body().contains(siret)) {
            assertThat(Instant.now()).as("%s finds %s", search, siret).isBefore(end);
        }
    }

    private static String good(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(HtmlChecker.errors(response.body())).isEmpty();
        return response.body();
    }

    private static String sent(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
