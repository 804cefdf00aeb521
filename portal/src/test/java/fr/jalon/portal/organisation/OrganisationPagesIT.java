package fr.jalon.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Organisations as people declare, join, run and leave them, and as the operator decides of them. */
class OrganisationPagesIT {
    private static final String PATH = "/espace/organisations";

    @Test
    void declaresWaitsAndIsApproved() {
        Person aline = People.person("Aline Declare");
        assertThat(good(aline.browsing().get(PATH))).contains("Aucune organisation");
        String siren = Numbers.siren();
        good(aline.browsing().get(PATH + "/declarer"));
        HttpResponse<String> faulty =
                aline.browsing().post(PATH + "/declarer", "type", "buyer", "numero", "775544084", "nom", "Ville");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("clé de contrôle", "value=\"775544084\"", "href=\"#numero\"");
        assertThat(HtmlChecker.errors(faulty.body())).isEmpty();
        HttpResponse<String> nameless =
                aline.browsing().post(PATH + "/declarer", "type", "buyer", "numero", siren, "nom", "");
        assertThat(nameless.body()).contains("indiquez le nom");
        String page = sent(
                aline.browsing().post(PATH + "/declarer", "type", "buyer", "numero", siren, "nom", "Ville de Déclare"));
        assertThat(good(aline.browsing().get(page)))
                .contains("Ville de Déclare", "En attente de validation", "vous écrira");

        Person moderator = People.person("Modératrice", OperatorRole.MODERATOR);
        String id = page.substring(PATH.length() + 1, page.indexOf('?'));
        String review = "/administration/organisations/" + id;
        assertThat(good(moderator.browsing().get("/administration/organisations")))
                .contains(review);
        assertThat(good(moderator.browsing().get(review)))
                .contains(aline.account().mail());
        HttpResponse<String> unreasoned = moderator.browsing().post(review, "decision", "refuse", "motif", "");
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(HtmlChecker.errors(unreasoned.body())).isEmpty();
        sent(moderator.browsing().post(review, "decision", "approve", "motif", ""));
        assertThat(Mailbox.of(aline.account().mail()).getLast().body())
                .contains("est validée", "https://jalon.test" + PATH + "/" + id);
        assertThat(moderator
                        .browsing()
                        .post(review, "decision", "approve", "motif", "")
                        .statusCode())
                .isEqualTo(422);
        sent(moderator.browsing().post(review, "decision", "suspend", "motif", "Usurpation"));
        assertThat(good(aline.browsing().get(PATH + "/" + id))).contains("Suspendue", "Usurpation");
        assertThat(aline.browsing().get(PATH + "/" + id + "/inviter").statusCode())
                .isEqualTo(403);
        sent(moderator.browsing().post(review, "decision", "restore", "motif", ""));
        assertThat(good(aline.browsing().get(PATH + "/" + id + "/journal")))
                .contains("Organisation déclarée", "Organisation suspendue", "Usurpation", "Modératrice");
    }

    @Test
    void proposesTheNameThatIsKnown() {
        Person person = People.person("Paul Propose");
        String siret = PortalFixture.get("/structures.json", "application/json")
                .body()
                .replaceAll("(?s).*?\"siret\":\"(\\d{14})\".*", "$1");
        person.browsing().get(PATH + "/declarer");
        HttpResponse<String> answer =
                person.browsing().post(PATH + "/declarer", "type", "structure", "numero", siret, "nom", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(good(answer)).contains("connu du site sous ce nom").doesNotContain("name=\"nom\" value=\"\"");
    }

    @Test
    void asksToJoinWhatIsThereAndIsTakenIn() {
        Person owner = People.person("Odile Possède");
        String siren = Numbers.siren();
        UUID id = declare(owner, siren, "Ville de Jointe");
        Person other = People.person("Bruno Demande");
        other.browsing().get(PATH + "/declarer");
        String join =
                sent(other.browsing().post(PATH + "/declarer", "type", "buyer", "numero", siren, "nom", "Jointe"));
        assertThat(join).isEqualTo(PATH + "/" + id + "/rejoindre");
        assertThat(good(other.browsing().get(join))).contains("Ville de Jointe");
        assertThat(other.browsing().post(join, "message", "").statusCode()).isEqualTo(422);
        assertThat(good(other.browsing().post(join, "message", "Acheteuse au service voirie")))
                .contains("Demande envoyée");
        assertThat(good(other.browsing().get(PATH))).contains("Demandes en attente", "Ville de Jointe");
        assertThat(other.browsing().get(PATH + "/" + id).statusCode()).isEqualTo(403);
        assertThat(Mailbox.of(owner.account().mail()).getLast().body()).contains("Bruno Demande", "service voirie");

        String request = PATH + "/" + id + "/demandes/"
                + memberships().findRequests(id).getFirst().id();
        assertThat(good(owner.browsing().get(PATH + "/" + id))).contains(request);
        assertThat(good(owner.browsing().get(request))).contains("service voirie");
        assertThat(owner.browsing()
                        .post(request, "reponse", "refuse", "motif", "")
                        .statusCode())
                .isEqualTo(422);
        sent(owner.browsing().post(request, "reponse", "accept", "motif", ""));
        assertThat(owner.browsing().get(request).statusCode()).isEqualTo(410);
        assertThat(good(other.browsing().get(PATH + "/" + id))).contains("Odile Possède");
        assertThat(Mailbox.of(other.account().mail()).getLast().body()).contains("acceptée");
    }

    @Test
    void invitesByALinkThatServesOnce() {
        Person owner = People.person("Irène Invite");
        UUID id = declare(owner, Numbers.siren(), "Ville d’Invite");
        Person guest = People.person("Gaston Invité");
        good(owner.browsing().get(PATH + "/" + id + "/inviter"));
        assertThat(owner.browsing()
                        .post(PATH + "/" + id + "/inviter", "courriel", "gaston", "role", "editor")
                        .statusCode())
                .isEqualTo(422);
        sent(owner.browsing()
                .post(PATH + "/" + id + "/inviter", "courriel", guest.account().mail(), "role", "editor"));
        assertThat(good(owner.browsing().get(PATH + "/" + id))).contains("Invitations en cours");
        String link = Mailbox.link(guest.account().mail());
        assertThat(new Browsing().get(link).statusCode()).isEqualTo(303);
        assertThat(good(guest.browsing().get(link))).contains("Ville d’Invite");
        String page = sent(guest.browsing().post(link));
        assertThat(good(guest.browsing().get(page))).contains("Vous faites maintenant partie");
        assertThat(guest.browsing().get(link).statusCode()).isEqualTo(410);
        sent(owner.browsing().post(PATH + "/" + id + "/inviter", "courriel", "autre@exemple.fr", "role", "owner"));
        UUID invitation = memberships().findInvitations(id).getFirst().id();
        sent(owner.browsing().post(PATH + "/" + id + "/invitations/" + invitation + "/annuler"));
        assertThat(memberships().findInvitations(id)).isEmpty();
    }

    @Test
    void theLastOwnerNamesAnotherBeforeLeaving() {
        Person owner = People.person("Denise Dernière");
        UUID id = declare(owner, Numbers.siren(), "Ville de Dernière");
        Person editor = People.person("Élie Éditeur");
        memberships().put(id, editor.account().id(), MemberRole.EDITOR.code());
        good(owner.browsing().get(PATH + "/" + id + "/quitter"));
        HttpResponse<String> refused = owner.browsing().post(PATH + "/" + id + "/quitter");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("dernier responsable");
        String member = PATH + "/" + id + "/membres/";
        assertThat(owner.browsing()
                        .post(member + owner.account().id(), "role", "editor")
                        .statusCode())
                .isEqualTo(422);
        good(owner.browsing().get(member + editor.account().id()));
        sent(owner.browsing().post(member + editor.account().id(), "role", "owner"));
        sent(owner.browsing().post(PATH + "/" + id + "/quitter"));
        assertThat(owner.browsing().get(PATH + "/" + id).statusCode()).isEqualTo(403);
        assertThat(good(editor.browsing().get(PATH + "/" + id))).doesNotContain("Denise Dernière");
    }

    private static MembershipRepository memberships() {
        return PortalFixture.context().getBean(MembershipRepository.class);
    }

    private static UUID declare(Person owner, String siren, String name) {
        owner.browsing().get("/espace");
        return PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(owner.account().id(), OrganisationKind.BUYER, new RegisterNumber(siren, null), name)
                .orElseThrow()
                .id();
    }

    /** The body of a page that is right, and of nobody else's business. */
    private static String good(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        return page.body();
    }

    /** Where a form led on. */
    private static String sent(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
