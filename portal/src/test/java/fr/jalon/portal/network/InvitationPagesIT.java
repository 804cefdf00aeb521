package fr.jalon.portal.network;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.structure.network.ListField;
import fr.jalon.content.structure.network.MemberList.State;
import fr.jalon.content.structure.network.MemberLists;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.claim.Directory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A network that invites a person to hold the page of one of its members, and the operator who reads that afterwards. */
class InvitationPagesIT {
    @Test
    void theInvitationIsTheProofAndTheOperatorReadsItAfterwards() {
        Networks network = Networks.network("Réseau qui invite");
        String siret = Directory.structure("Atelier invité", "", "");
        Browsing browsing = network.browsing();
        String invite = network.path() + "/membres/" + siret + "/inviter";
        assertThat(browsing.get(invite).statusCode()).as("no member yet").isEqualTo(404);
        record(network, siret);
        assertThat(good(browsing.get(invite))).contains("Atelier invité");
        assertThat(browsing.post(invite, "adresse", "personne").statusCode()).isEqualTo(422);
        Person invited = People.person("Invitée");
        assertThat(browsing.post(invite, "adresse", invited.account().mail()).statusCode())
                .isEqualTo(303);
        assertThat(good(browsing.get(network.path())))
                .contains(invited.account().mail(), "Invitations en attente");

        String link = Mailbox.link(invited.account().mail());
        Person other = People.person("Curieuse");
        assertThat(other.browsing().get(link).statusCode())
                .as("another address")
                .isEqualTo(403);
        other.browsing().get("/espace");
        assertThat(other.browsing().post(link).statusCode()).isEqualTo(410);
        assertThat(good(invited.browsing().get(link))).contains("Réseau qui invite vous invite");
        assertThat(invited.browsing().post(link).statusCode()).isEqualTo(303);
        assertThat(invited.browsing().get("/espace/structures/" + siret).statusCode())
                .isEqualTo(200);
        assertThat(invited.browsing().get(link).statusCode()).as("once").isEqualTo(410);
        assertThat(browsing.get(invite).statusCode()).as("held").isEqualTo(404);

        Browsing moderator = People.person("Relectrice", OperatorRole.MODERATOR).browsing();
        assertThat(good(moderator.get("/administration"))).contains("sur invitation d’un réseau, à relire");
        String review = review(moderator, "Atelier invité");
        assertThat(good(moderator.get(review)))
                .contains("invitation d’un réseau", "Invitation du réseau Réseau qui invite.", "Confirmer");
        assertThat(moderator.post(review, "decision", "accept", "motif", "").statusCode())
                .isEqualTo(303);
        assertThat(good(moderator.get(review))).contains("Acceptée").doesNotContain("name=\"decision\"");
        assertThat(invited.browsing().get("/espace/structures/" + siret).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theOperatorTakesThePageBackAndThePersonMayAppeal() {
        Networks network = Networks.network("Réseau trompé");
        String siret = Directory.structure("Atelier usurpé", "", "");
        record(network, siret);
        Person invited = People.person("Usurpatrice");
        network.browsing().get(network.path() + "/membres/" + siret + "/inviter");
        network.browsing()
                .post(
                        network.path() + "/membres/" + siret + "/inviter",
                        "adresse",
                        invited.account().mail());
        String link = Mailbox.link(invited.account().mail());
        invited.browsing().get(link);
        assertThat(invited.browsing().post(link).statusCode()).isEqualTo(303);
        Browsing moderator =
                People.person("Autre relectrice", OperatorRole.MODERATOR).browsing();
        String review = review(moderator, "Atelier usurpé");
        moderator.get(review);
        assertThat(moderator.post(review, "decision", "refuse", "motif", "").statusCode())
                .isEqualTo(422);
        assertThat(moderator
                        .post(review, "decision", "refuse", "motif", "Cette personne n’y travaille pas.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(invited.browsing().get("/espace/structures/" + siret).statusCode())
                .isEqualTo(404);
        assertThat(good(invited.browsing().get("/espace/structures"))).contains("Atelier usurpé", "Refusée");
        assertThat(Mailbox.of(invited.account().mail()).getLast().body())
                .contains("vous reprend la page", "n’y travaille pas");
        assertThat(network.browsing()
                        .get(network.path() + "/membres/" + siret + "/inviter")
                        .statusCode())
                .as("nobody holds it now")
                .isEqualTo(200);
    }

    @Test
    void anInvitationIsWithdrawn() {
        Networks network = Networks.network("Réseau qui se ravise");
        String siret = Directory.structure("Atelier décommandé", "", "");
        record(network, siret);
        Person invited = People.person("Décommandée");
        Browsing browsing = network.browsing();
        browsing.get(network.path() + "/membres/" + siret + "/inviter");
        browsing.post(
                network.path() + "/membres/" + siret + "/inviter",
                "adresse",
                invited.account().mail());
        String link = Mailbox.link(invited.account().mail());
        assertThat(invited.browsing().get(link).statusCode()).isEqualTo(200);
        Matcher withdraw = Pattern.compile("action=\"([^\"]+/retirer)\"").matcher(good(browsing.get(network.path())));
        assertThat(withdraw.find()).isTrue();
        assertThat(browsing.post(withdraw.group(1)).statusCode()).isEqualTo(303);
        assertThat(invited.browsing().get(link).statusCode()).isEqualTo(410);
        invited.browsing().get("/espace");
        assertThat(invited.browsing().post(link).statusCode()).isEqualTo(410);
    }

    /** The network counts it among its members, by the list that everybody uses. */
    private static void record(Networks network, String siret) {
        MemberLists lists = PortalFixture.context().getBean(MemberLists.class);
        var rights = PortalFixture.context()
                .getBean(MembershipRegister.class)
                .rightsOf(network.person().account());
        UUID list = lists.upload(
                rights, network.network(), "membres.csv", ("SIRET\n" + siret + "\n").getBytes(StandardCharsets.UTF_8));
        lists.tell(rights, network.network(), list, Map.of(0, ListField.SIRET));
        assertThat(lists.begin(rights, network.network(), list)).isTrue();
        lists.apply(rights, network.network(), list);
        assertThat(List.of(
                        lists.find(list, network.network().id()).orElseThrow().state()))
                .containsExactly(State.APPLIED);
    }

    private static String review(Browsing moderator, String name) {
        Matcher line = Pattern.compile("<a href=\"(/administration/revendications/[^\"]+)\">" + name + "</a>")
                .matcher(good(moderator.get("/administration/revendications?etat=granted")));
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    /** With plain spaces, so that the test can be read. */
    private static String good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HtmlChecker.errors(answer.body())).isEmpty();
        return answer.body().replace('\u00a0', ' ');
    }
}
