package fr.jalon.portal.plan;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Accounts;
import fr.jalon.portal.account.Browsing;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

/** A buyer that the operator approved, and its owner at a browser. */
record PlanFixture(Organisation organisation, Browsing browsing) {
    static PlanFixture of(String siren, String name) {
        Account account = Accounts.confirmed("Achats de " + name);
        OrganisationRegister register = PortalFixture.context().getBean(OrganisationRegister.class);
        Organisation declared = register.declare(
                        account.id(), OrganisationKind.BUYER, new RegisterNumber(siren, null), name)
                .orElseThrow();
        Rights moderator = new Rights(account.id(), OperatorRole.MODERATOR, List.of());
        return new PlanFixture(
                register.decide(moderator, declared.id(), Decision.APPROVE, "").orElseThrow(),
                Accounts.signedIn(account));
    }

    /** Announces a market through the spreadsheet, and lets it be public. */
    PlannedMarket published(String title, String code) throws InterruptedException {
        String page = "/espace/marches/importer?organisation=" + organisation.id();
        String run = send(page, "plan.csv", """
            Code;Intitulé;Publication prévue;Codes CPV
            %s;%s;%s;90911200
            """.formatted(
                                code, title, LocalDate.now().minusMonths(2)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        await(run, "lu, pas encore importé");
        int question = run.indexOf('?');
        browsing.post(run.substring(0, question) + "/appliquer" + run.substring(question));
        await(run, "Défaire cet import");
        PlannedMarketRepository markets = PortalFixture.context().getBean(PlannedMarketRepository.class);
        PlannedMarket waiting = markets.findOfBuyers(List.of(organisation.siren())).stream()
                .filter(market -> code.equals(market.buyerCode()))
                .findFirst()
                .orElseThrow();
        markets.save(waiting.standing(MarketStatus.PLANNED).following(waiting, Occasion.now(null)));
        return markets.findAll(List.of(waiting.reference())).getFirst();
    }

    HttpResponse<String> send(String page, String name, String text) {
        browsing.get(page);
        return browsing.postFile(page, "fichier", name, text);
    }

    /** The page once it says this. */
    String await(String path, String text) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            String page = browsing.get(path).body();
            if (page.contains(text)) {
                return page;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(text + " never came: " + browsing.get(path).body());
    }
}
