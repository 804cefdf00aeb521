package fr.jalon.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.facilitator.Facilitators;
import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Origin;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.market.Revision;
import fr.jalon.content.market.Schedule;
import fr.jalon.content.market.imports.PlanDraftRepository;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A facilitator says where it works, and is proposed to the buyers there once it is approved. */
final class FacilitatorPagesIT {
    /** Calais, which lies in an employment zone of its own name. */
    private static final String PLACE = "com-62193";

    @Test
    void aFacilitatorIsProposedWhereItWorks() {
        Person person = People.person("Fanny Facilite");
        Organisation plie = declared(person, OrganisationKind.FACILITATOR, "PLIE <du> Calaisis");
        String path = "/espace/organisations/" + plie.id();
        assertThat(checked(person.browsing().get(path))).contains(path + "/facilitation");
        String form = path + "/facilitation";
        checked(person.browsing().get(form));
        HttpResponse<String> unknown = person.browsing().post(form, "territoires", "Atlantide", "courriel", "ici");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Atlantide", "adresse électronique");
        assertThat(HtmlChecker.errors(unknown.body())).isEmpty();
        assertThat(person.browsing()
                        .post(
                                form,
                                "territoires",
                                "Calais\ndep-80",
                                "courriel",
                                "clauses@plie.example",
                                "telephone",
                                "03 21 00 00 00")
                        .statusCode())
                .isEqualTo(303);
        assertThat(checked(person.browsing().get(form))).contains("Calais", "clauses@plie.example");
        assertThat(names()).as("not approved yet").doesNotContain("PLIE <du> Calaisis");
        approve(plie);
        assertThat(names()).contains("PLIE <du> Calaisis");

        Person buyer = People.person("Bea Achète");
        Organisation town = approve(declared(buyer, OrganisationKind.BUYER, "Ville de test"));
        named(town, "NOMME-1", "Maison de l’emploi nommée");
        UUID draft = bean(PlanDraftRepository.class)
                .create(town.siren(), null, 0, Map.of("lots", "1", "lieux-d-execution", PLACE));
        String contact = "/espace/marches/brouillons/" + draft + "/contact?organisation=" + town.id();
        Browsing browsing = buyer.browsing();
        String proposed = checked(browsing.get(contact));
        assertThat(proposed)
                .contains("PLIE &lt;du&gt; Calaisis", "clauses@plie.example", "Maison de l’emploi nommée", "1 marché");
        String version = proposed.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(browsing.post(contact, "version", version, "aller", "facilitateur:PLIE <du> Calaisis")
                        .statusCode())
                .isEqualTo(303);
        assertThat(checked(browsing.get(contact))).contains("name=\"facilitateur\" value=\"PLIE &lt;du&gt; Calaisis\"");
    }

    private static List<String> names() {
        return bean(Facilitators.class).proposals(List.of(PLACE), "").stream()
                .map(Facilitators.Proposal::name)
                .toList();
    }

    private static void named(Organisation buyer, String reference, String facilitator) {
        PlannedMarket model = PlannedMarkets.ARCHIVES;
        bean(PlannedMarketRepository.class)
                .save(new PlannedMarket(
                        reference,
                        new Buyer(buyer.siren(), buyer.name(), BuyerKind.ofSiren(buyer.siren())),
                        null,
                        "Marché qui nomme",
                        "",
                        model.nature(),
                        model.cpv(),
                        List.of(PLACE),
                        model.amount(),
                        null,
                        null,
                        Schedule.published(PlannedDate.month(LocalDate.now().plusMonths(5))),
                        null,
                        facilitator,
                        null,
                        MarketStatus.PLANNED,
                        null,
                        model.lots(),
                        List.of(),
                        List.of(),
                        new Origin(false, "Essai", LocalDate.now()),
                        Revision.NONE));
    }

    private static Organisation declared(Person person, OrganisationKind kind, String name) {
        return bean(OrganisationRegister.class)
                .declare(person.account().id(), kind, new RegisterNumber(Numbers.siren(), null), name)
                .orElseThrow();
    }

    private static Organisation approve(Organisation organisation) {
        Rights moderator = new Rights(People.person("Modératrice").account().id(), OperatorRole.MODERATOR, List.of());
        return bean(OrganisationRegister.class)
                .decide(moderator, organisation.id(), Decision.APPROVE, "")
                .orElseThrow();
    }

    private static String checked(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        return page.body();
    }

    private static <T> T bean(Class<T> type) {
        return PortalFixture.context().getBean(type);
    }
}
