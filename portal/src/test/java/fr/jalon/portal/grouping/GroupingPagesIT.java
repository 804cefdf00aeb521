package fr.jalon.portal.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.organisation.Numbers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupingPagesIT {
    private static final String PATH = "/espace/groupements";

    @Test
    void opensInvitesWritesLeadsAndLeaves() {
        Person first = People.person("Fatou Première");
        UUID opener = company(first, Numbers.siren());
        Person second = People.person("Sami Second");
        String siren = Numbers.siren();
        UUID guest = company(second, siren);
        Person stranger = People.person("Zoé Étrangère");
        UUID other = company(stranger, Numbers.siren());

        good(first.browsing().get(PATH + "/nouveau?marche=DEMO-0121&lot=1"));
        String page = first.browsing()
                .post(PATH + "/nouveau", "marche", "DEMO-0121", "lot", "1", "organisation", opener.toString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = page.substring(0, page.indexOf('?'));
        String asGuest = "?organisation=" + guest;
        good(first.browsing().get(page));
        HttpResponse<String> unknown =
                first.browsing().post(path + "/inviter?organisation=" + opener, "numero", Numbers.siren());
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Aucune structure ou entreprise validée");
        assertThat(first.browsing()
                        .post(path + "/inviter?organisation=" + opener, "numero", siren)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Mailbox.of(second.account().mail()).getLast().body()).contains("groupement", PATH);
        first.browsing().get(page);
        first.browsing().post(path + "/message?organisation=" + opener, "message", "Secret <b>partagé</b>");

        String invited = good(second.browsing().get(path + asGuest));
        assertThat(invited)
                .contains("Rejoindre")
                .doesNotContain("Secret", first.account().mail());
        assertThat(second.browsing().get(path + "/contacts.csv" + asGuest).statusCode())
                .isEqualTo(403);
        second.browsing().get(path + asGuest);
        second.browsing().post(path + "/rejoindre" + asGuest);
        assertThat(good(second.browsing().get(path + asGuest)))
                .contains("Secret &lt;b&gt;partagé", first.account().mail());
        second.browsing().post(path + "/mandataire" + asGuest, "membre", opener.toString());
        assertThat(good(second.browsing().get(path + asGuest))).contains("mandataire envisagée");
        assertThat(second.browsing().get(path + "/contacts.csv" + asGuest).body())
                .contains(first.account().mail(), second.account().mail(), "oui");

        assertThat(stranger.browsing().get(path + "?organisation=" + other).statusCode())
                .isEqualTo(404);
        assertThat(stranger.browsing().get(path + asGuest).statusCode()).isEqualTo(404);
        assertThat(People.person("Noé Personne").browsing().get(path).statusCode())
                .isEqualTo(403);

        second.browsing().get(path + asGuest);
        second.browsing().post(path + "/quitter" + asGuest);
        assertThat(second.browsing().get(path + asGuest).statusCode()).isEqualTo(404);
        good(first.browsing().get(PATH));
    }

    private static UUID company(Person owner, String siren) {
        OrganisationRepository organisations = PortalFixture.context().getBean(OrganisationRepository.class);
        Organisation declared = PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(
                        owner.account().id(),
                        OrganisationKind.COMPANY,
                        new RegisterNumber(siren, null),
                        "Entreprise " + siren)
                .orElseThrow();
        PortalFixture.context()
                .getBean(MembershipRepository.class)
                .put(declared.id(), owner.account().id(), MemberRole.OWNER.code());
        organisations.decide(declared.id(), OrganisationState.APPROVED.code(), null);
        return declared.id();
    }

    private static String good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(answer.body())).isEmpty();
        return answer.body();
    }
}
