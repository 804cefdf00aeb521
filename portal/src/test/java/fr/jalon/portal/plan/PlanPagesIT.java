package fr.jalon.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.Origin;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.market.Revision;
import fr.jalon.content.market.Schedule;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Accounts;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.key.Keys;
import fr.jalon.portal.organisation.Numbers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A buyer's plan through its pages, as a browser without scripts sees it. */
final class PlanPagesIT {
    private static final String SIREN = "216204982";

    @Test
    void aSpreadsheetIsSentLookedAtAppliedReviewedAndUndone() throws InterruptedException {
        Account account = Accounts.confirmed("Camille Achats");
        Organisation lens = declare(account, SIREN, "Ville de Lens");
        Browsing browsing = Accounts.signedIn(account);
        String organisation = "?organisation=" + lens.id();

        assertThat(browsing.get("/espace").body()).contains("/espace/marches");
        assertThat(checked(browsing.get("/espace/marches"))).contains("Ville de Lens", "Aucun marché pour l’instant");
        assertThat(checked(browsing.get("/espace/marches/importer" + organisation)))
                .contains("modele.xlsx");
        assertThat(browsing.get("/espace/marches/modele.xlsx").statusCode()).isEqualTo(200);

        HttpResponse<String> nothing = send(browsing, organisation, "vide.csv", "");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(HtmlChecker.errors(nothing.body())).isEmpty();

        String run = upload(browsing, organisation, """
            Code;Intitulé;Publication prévue;SIREN de l’acheteur
            P1;Peinture des écoles;avril 2027;
            P2;Voirie;jamais;
            P3;Voirie;avril 2027;216200410
            """);
        String preview = await(browsing, run, "lu, pas encore importé");
        assertThat(preview).contains("Peinture des écoles", "jamais", "un autre acheteur");
        assertThat(markets().findOfBuyers(List.of(SIREN))).isEmpty();

        assertThat(act(browsing, run, "appliquer").statusCode()).isEqualTo(303);
        await(browsing, run, "Défaire cet import");
        PlannedMarket painted = only(SIREN);
        assertThat(painted.status()).as("a first publication is reviewed").isEqualTo(MarketStatus.SUBMITTED);
        assertThat(PortalFixture.get("/marches/" + painted.reference()).statusCode())
                .isEqualTo(404);
        assertThat(checked(browsing.get("/espace/marches" + organisation))).contains("En attente de publication");

        assertThat(act(browsing, run, "defaire").statusCode()).isEqualTo(303);
        assertThat(checked(browsing.get(run))).contains("import défait");
        assertThat(markets().findOfBuyers(List.of(SIREN))).isEmpty();
    }

    @Test
    void aMarketIsGivenUpWithItsReason() throws InterruptedException {
        Account account = Accounts.confirmed("Dominique Achats");
        Organisation arras = declare(account, "216200410", "Ville d’Arras");
        Browsing browsing = Accounts.signedIn(account);
        String organisation = "?organisation=" + arras.id();
        String run = upload(browsing, organisation, """
            Code;Intitulé;Publication prévue
            V1;Voirie;avril 2027
            """);
        await(browsing, run, "lu, pas encore importé");
        act(browsing, run, "appliquer");
        await(browsing, run, "Défaire cet import");
        PlannedMarket waiting = only("216200410");
        markets().save(waiting.standing(MarketStatus.PLANNED).following(waiting, Occasion.now(null)));

        String page = "/espace/marches/" + waiting.reference() + "/abandonner" + organisation;
        String asked = checked(browsing.get(page));
        String version = asked.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        HttpResponse<String> silent = browsing.post(page, "version", version, "motif", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(HtmlChecker.errors(silent.body())).isEmpty();
        assertThat(browsing.post(page, "version", "0", "motif", "Trop tard").body())
                .as("what changed meanwhile is not overwritten")
                .contains("a changé depuis", "Trop tard");
        assertThat(browsing.post(page, "version", version, "motif", "Besoin couvert")
                        .statusCode())
                .isEqualTo(303);
        assertThat(PortalFixture.get("/marches/" + waiting.reference()).body())
                .contains("Marché abandonné", "Besoin couvert");

        Browsing other = Accounts.signedIn("Claude Ailleurs");
        assertThat(other.get(page).statusCode()).isEqualTo(403);
        assertThat(other.get("/espace/marches/programmation.xlsx").statusCode()).isEqualTo(404);
        assertThat(other.get("/administration/moderation").statusCode()).isEqualTo(403);
        assertThat(checked(other.get("/espace/marches"))).contains("aucun acheteur");
        assertThat(new Browsing().get(page).statusCode()).isEqualTo(303);
    }

    @Test
    void aMarketIsAnnouncedAndChangedStepByStep() {
        Account account = Accounts.confirmed("Sacha Achats");
        Organisation etaples = declare(account, "216203224", "Ville d’Étaples");
        Browsing browsing = Accounts.signedIn(account);
        String organisation = "?organisation=" + etaples.id();
        checked(browsing.get("/espace/marches" + organisation));
        String what = location(browsing.post("/espace/marches/nouveau" + organisation));

        String first = checked(browsing.get(what));
        HttpResponse<String> untitled = browsing.post(what, "version", version(first), "description", "Fauche");
        assertThat(untitled.statusCode()).isEqualTo(422);
        assertThat(untitled.body()).contains("href=\"#intitule\"", "Fauche");
        assertThat(HtmlChecker.errors(untitled.body())).isEmpty();
        assertThat(checked(browsing.get(what))).as("what was wrong is kept too").contains("Fauche");
        String where = location(browsing.post(
                what,
                "version",
                version(untitled.body()),
                "intitule",
                "Fauche des berges",
                "nature",
                "Services",
                "codes-cpv",
                "77310000",
                "code",
                "2027-1"));
        HttpResponse<String> dated =
                browsing.post(where, "version", version(checked(browsing.get(where))), "publication-prevue", "un jour");
        assertThat(dated.statusCode()).isEqualTo(422);
        String lots = location(browsing.post(
                where, "version", version(dated.body()), "lieux-d-execution", "62", "publication-prevue", "mars 2027"));
        assertThat(browsing.post(lots, "version", version(checked(browsing.get(lots))), "aller", "lot-de-plus")
                        .statusCode())
                .isEqualTo(303);
        String divided = checked(browsing.get(lots));
        assertThat(divided).contains("intitule-du-lot-2");
        String clauses = location(browsing.post(
                lots,
                "version",
                version(divided),
                "intitule-du-lot-1",
                "Rive gauche",
                "montant-estime-1",
                "100 000",
                "intitule-du-lot-2",
                "Rive droite",
                "montant-estime-2",
                "90 000"));
        String calculated = location(browsing.post(
                clauses,
                "version",
                version(checked(browsing.get(clauses))),
                "aller",
                "calculer-1",
                "considerations-sociales-1",
                "execution-clause",
                "calcul-montant-1",
                "1 200 000",
                "calcul-part-1",
                "40",
                "calcul-cout-1",
                "30",
                "taux-effort-1",
                "5",
                "considerations-sociales-2",
                "reserved-disability",
                "part-minimum-2",
                "30"));
        String asked = checked(browsing.get(calculated));
        assertThat(asked).contains("id=\"heures-d-insertion-1\" name=\"heures-d-insertion-1\" value=\"800\"");
        HttpResponse<String> unlawful = browsing.post(
                clauses,
                "version",
                version(asked),
                "considerations-sociales-1",
                "execution-clause",
                "heures-d-insertion-1",
                "800",
                "considerations-sociales-2",
                "reserved-ess",
                "part-minimum-2",
                "30");
        assertThat(unlawful.body()).contains("L2113-15");
        unlawful = browsing.post(
                clauses,
                "version",
                version(unlawful.body()),
                "considerations-sociales-1",
                "execution-clause",
                "heures-d-insertion-1",
                "800",
                "considerations-sociales-2",
                "reserved-disability",
                "part-minimum-2",
                "30");
        assertThat(unlawful.body()).contains("de 50 à 100");
        HttpResponse<String> half = browsing.post(
                clauses,
                "version",
                version(unlawful.body()),
                "considerations-sociales-1",
                "execution-clause",
                "calcul-montant-1",
                "1 200 000",
                "calcul-public-1",
                "oui");
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).as("half a calculation is not shown").contains("Complétez le calcul");
        String contact = location(browsing.post(
                clauses,
                "version",
                version(half.body()),
                "considerations-sociales-1",
                "execution-clause",
                "heures-d-insertion-1",
                "800",
                "calcul-montant-1",
                "1 200 000",
                "calcul-part-1",
                "40",
                "calcul-cout-1",
                "30",
                "taux-effort-1",
                "5",
                "calcul-public-1",
                "oui",
                "considerations-sociales-2",
                "reserved-disability"));
        String preview = location(browsing.post(
                contact, "version", version(checked(browsing.get(contact))), "procedure", "Procédure adaptée"));
        assertThat(checked(browsing.get(preview))).contains("Rive droite", "Envoyer pour relecture");
        String draft = preview.substring(0, preview.indexOf("/apercu"));
        assertThat(browsing.post(draft + "/publier" + organisation).statusCode())
                .isEqualTo(303);
        PlannedMarket waiting = only("216203224");
        assertThat(waiting.status()).isEqualTo(MarketStatus.SUBMITTED);
        assertThat(waiting.lots()).hasSize(2);
        assertThat(waiting.hoursPlanned()).isEqualTo(800);

        markets().save(waiting.standing(MarketStatus.PLANNED).following(waiting, Occasion.now(null)));
        String shown = PortalFixture.get("/marches/" + waiting.reference()).body();
        assertThat(shown).contains("Comment les heures sont calculées", "40\u202f% de main-d’œuvre", "= 800\u202fh");
        assertThat(PortalFixture.get("/marches/" + waiting.reference() + ".json", "application/json")
                        .body())
                .contains("\"calculation\":{\"amount\":1200000,\"labourShare\":40,\"hourlyCost\":30");
        checked(browsing.get("/espace/marches" + organisation));
        String edited = location(browsing.post("/espace/marches/" + waiting.reference() + "/modifier" + organisation));
        String dates = edited.replace("/objet", "/lieux-et-dates");
        assertThat(browsing.post(
                                dates,
                                "version",
                                version(checked(browsing.get(dates))),
                                "lieux-d-execution",
                                "62",
                                "publication-prevue",
                                "juin 2027")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browsing.post(dates, "version", "0", "publication-prevue", "août 2027")
                        .statusCode())
                .as("saved from another window meanwhile")
                .isEqualTo(409);
        PlannedMarket planned = only("216203224");
        markets().save(planned);
        String publish = edited.substring(0, edited.indexOf("/objet")) + "/publier" + organisation;
        HttpResponse<String> conflict = browsing.post(publish, "raison", "Étude de sol");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(HtmlChecker.errors(conflict.body())).isEmpty();
        assertThat(conflict.body()).contains("juin 2027");
        String again = conflict.body()
                .replaceAll("(?s).*action=\"([^\"]+/publier[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(location(browsing.post(again, "raison", "Étude de sol"))).contains("fait=publie");
        assertThat(PortalFixture.get("/marches/" + waiting.reference()).body())
                .contains("Publication reportée de mars à juin 2027.", "Motif", "Étude de sol");
    }

    @Test
    void aMarketThatEndsIsRenewedAtItsTime() {
        Account account = Accounts.confirmed("Rene Achats");
        String siren = Numbers.siren();
        Organisation town = declare(account, siren, "Ville qui renouvelle");
        Browsing browsing = Accounts.signedIn(account);
        String organisation = "?organisation=" + town.id();
        LocalDate begun = LocalDate.now().minusMonths(20);
        PlannedMarket model = PlannedMarkets.ARCHIVES;
        PlannedMarket former = new PlannedMarket(
                "SUITE-1",
                new Buyer(siren, town.name(), BuyerKind.ofSiren(siren)),
                "S1",
                "Entretien des parcs",
                "",
                model.nature(),
                model.cpv(),
                model.places(),
                model.amount(),
                null,
                null,
                new Schedule(PlannedDate.day(begun), PlannedDate.day(begun.plusMonths(1)), null, 12, 1),
                null,
                null,
                "https://exemple.fr/1",
                MarketStatus.UNDER_WAY,
                null,
                model.lots(),
                List.of(),
                List.of(),
                new Origin(false, "Essai", begun),
                Revision.NONE);
        markets().save(former);
        assertThat(checked(browsing.get("/espace/marches" + organisation))).contains("/SUITE-1/renouveler");
        String what = location(browsing.post("/espace/marches/SUITE-1/renouveler" + organisation));
        String dates = checked(browsing.get(what.replace("/objet", "/lieux-et-dates")));
        assertThat(dates)
                .contains("décalées de 24 mois")
                .contains("value=\"" + PlannedDate.month(begun.plusMonths(24)).label() + "\"")
                .contains("value=\"" + PlannedDate.month(begun.plusMonths(25)).label() + "\"");
        assertThat(checked(browsing.get(what))).doesNotContain("value=\"S1\"").contains("Entretien des parcs");

        String copied = location(browsing.post("/espace/marches/SUITE-1/reprendre" + organisation));
        assertThat(checked(browsing.get(copied.replace("/objet", "/lieux-et-dates"))))
                .as("another market has dates of its own")
                .doesNotContain("décalées")
                .contains("name=\"publication-prevue\" value=\"\"");
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void aFirstPublicationIsReviewedAndTheReasonWritten() throws InterruptedException {
        Account account = Accounts.confirmed("Lou Achats");
        Organisation valenciennes = declare(account, "215906065", "Ville de Valenciennes");
        Browsing browsing = Accounts.signedIn(account);
        String organisation = "?organisation=" + valenciennes.id();
        String run = upload(browsing, organisation, """
            Code;Intitulé;Publication prévue
            R1;Réfection <de> trottoirs;avril 2027
            """);
        await(browsing, run, "lu, pas encore importé");
        act(browsing, run, "appliquer");
        await(browsing, run, "Défaire cet import");
        String reference = only("215906065").reference();
        String path = ModerationController.PATH + "/" + reference;
        Browsing moderator =
                People.person("Maxime Modère", OperatorRole.MODERATOR).browsing();

        assertThat(checked(moderator.get(ModerationController.PATH))).contains(path);
        String asked = checked(moderator.get(path));
        assertThat(asked).contains("Réfection &lt;de&gt; trottoirs", path + "/page");
        assertThat(checked(moderator.get(path + "/page")))
                .contains("Aperçu", "noindex")
                .doesNotContain(".json");
        moderator.get(path);
        assertThat(moderator
                        .post(path, "version", version(asked), "decision", "refuser")
                        .statusCode())
                .as("a refusal says why")
                .isEqualTo(422);
        assertThat(moderator.post(path, "version", "0", "decision", "publier").body())
                .contains("a changé depuis");
        assertThat(only("215906065").status()).isEqualTo(MarketStatus.SUBMITTED);
        assertThat(moderator
                        .post(path, "version", version(asked), "decision", "refuser", "motif", "Précisez <les rues>")
                        .statusCode())
                .isEqualTo(303);
        assertThat(only("215906065").status()).isEqualTo(MarketStatus.DRAFT);
        assertThat(Mailbox.of(account.mail()).getLast().body())
                .contains("Réfection <de> trottoirs", "Précisez <les rues>");
        assertThat(moderator.get(path).statusCode()).as("decided once").isEqualTo(404);

        // Corrected and sent again.
        browsing.get("/espace/marches" + organisation);
        String what = location(browsing.post("/espace/marches/" + reference + "/modifier" + organisation));
        String draft = what.substring(0, what.lastIndexOf('/'));
        assertThat(checked(browsing.get(draft + "/page" + organisation))).contains("Réfection &lt;de&gt; trottoirs");
        checked(browsing.get(what));
        assertThat(browsing.post(draft + "/publier" + organisation).statusCode())
                .isEqualTo(303);
        String again = checked(moderator.get(path));
        assertThat(moderator
                        .post(path, "version", version(again), "decision", "publier")
                        .statusCode())
                .isEqualTo(303);
        assertThat(PortalFixture.get("/marches/" + reference).statusCode()).isEqualTo(200);
        assertThat(Mailbox.of(account.mail()).getLast().body()).contains("/marches/" + reference);
    }

    /** Anybody can declare that an organisation is a buyer's: until the operator agrees, its public markets are out of reach. */
    @Test
    void whoOnlySaysToBeABuyerChangesNothingOfItsPublicMarkets() {
        PlannedMarket market = markets().findAll(List.of("DEMO-0001")).getFirst();
        Account account = Accounts.confirmed("Morgan Inconnu");
        Organisation declared = declared(account, market.buyer().siren(), "Se dit l’acheteur");
        Browsing browsing = Accounts.signedIn(account);
        String organisation = "?organisation=" + declared.id();

        assertThat(checked(browsing.get("/espace/marches" + organisation)))
                .contains("href=\"/marches/DEMO-0001\"", "attendez que l’équipe du site ait validé")
                .doesNotContain("<button>", "/modifier", "/abandonner");
        browsing.get("/espace/compte");
        String path = "/espace/marches/DEMO-0001/";
        for (String address :
                List.of(path + "abandonner", "/espace/marches/importer", "/espace/marches/programmation.xlsx")) {
            assertThat(browsing.get(address + organisation).statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        browsing.get("/espace/compte");
        for (String address : List.of(path + "modifier", path + "reprendre", "/espace/marches/nouveau")) {
            assertThat(browsing.post(address + organisation).statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(browsing.post(path + "abandonner" + organisation, "motif", "Pour voir", "version", "1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(markets().findAll(List.of("DEMO-0001")).getFirst()).isEqualTo(market);
    }

    @Test
    void aMarketIsCopiedAndWhatNeverWasPublicIsDeleted() {
        Keys.Buyer buyer = Keys.buyer();
        PlannedMarket market = buyer.market("M1");
        Browsing browsing = buyer.owner().browsing();
        String organisation = "?organisation=" + buyer.organisation().id();
        String list = "/espace/marches" + organisation;
        checked(browsing.get(list));

        String copy = location(browsing.post("/espace/marches/" + market.reference() + "/reprendre" + organisation));
        String form = checked(browsing.get(copy));
        assertThat(form).contains("Fauche des accotements").doesNotContain("value=\"M1\"");
        assertThat(checked(browsing.get(list))).contains("/brouillons/");
        String draft = copy.replaceFirst("/objet.*", "");
        browsing.get(copy);
        assertThat(browsing.post(draft + "/supprimer" + organisation).statusCode())
                .isEqualTo(303);
        assertThat(browsing.get(copy).statusCode()).isEqualTo(404);
        assertThat(checked(browsing.get(list + "&fait=supprime"))).doesNotContain("/brouillons/");
        assertThat(markets().findOfBuyers(List.of(buyer.organisation().siren())))
                .hasSize(1);

        String delete = "/espace/marches/" + market.reference() + "/supprimer" + organisation;
        assertThat(browsing.get(delete).statusCode()).as("it is public").isEqualTo(404);
        buyer.send("POST", "/markets", """
            {"code": "M2", "title": "Refusé", "nature": "works", "publication": "2027-05", "considerations": []}
            """);
        PlannedMarket refused =
                markets().findOfBuyer(buyer.organisation().siren(), "M2").orElseThrow();
        String gone = "/espace/marches/" + refused.reference() + "/supprimer" + organisation;
        assertThat(checked(browsing.get(list))).contains("/" + refused.reference() + "/supprimer");
        String asked = checked(browsing.get(gone));
        assertThat(asked).contains("Refusé");
        assertThat(browsing.post(gone, "version", "0").statusCode()).isEqualTo(422);
        assertThat(browsing.post(gone, "version", version(asked)).statusCode()).isEqualTo(303);
        assertThat(markets().findAll(List.of(refused.reference()))).isEmpty();
        assertThat(browsing.get("/espace/organisations/" + buyer.organisation().id() + "/journal")
                        .body())
                .contains("A supprimé un brouillon");
    }

    private static Organisation declared(Account account, String siren, String name) {
        return PortalFixture.context()
                .getBean(OrganisationRegister.class)
                .declare(account.id(), OrganisationKind.BUYER, new RegisterNumber(siren, null), name)
                .orElseThrow();
    }

    private static Organisation declare(Account account, String siren, String name) {
        OrganisationRegister register = PortalFixture.context().getBean(OrganisationRegister.class);
        Organisation declared = declared(account, siren, name);
        Rights moderator = new Rights(account.id(), OperatorRole.MODERATOR, List.of());
        return register.decide(moderator, declared.id(), Decision.APPROVE, "").orElseThrow();
    }

    private static PlannedMarketRepository markets() {
        return PortalFixture.context().getBean(PlannedMarketRepository.class);
    }

    private static PlannedMarket only(String siren) {
        List<PlannedMarket> plan = markets().findOfBuyers(List.of(siren));
        assertThat(plan).hasSize(1);
        return plan.getFirst();
    }

    private static String checked(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return page.body();
    }

    private static HttpResponse<String> act(Browsing browsing, String run, String action) {
        int question = run.indexOf('?');
        return browsing.post(run.substring(0, question) + "/" + action + run.substring(question));
    }

    private static String upload(Browsing browsing, String organisation, String csv) {
        HttpResponse<String> sent = send(browsing, organisation, "programmation.csv", csv);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> send(Browsing browsing, String organisation, String name, String csv) {
        browsing.get("/espace/marches/importer" + organisation);
        String path = "/espace/marches/importer" + organisation;
        return browsing.postFile(path, "fichier", name, csv);
    }

    private static String await(Browsing browsing, String path, String text) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            String page = browsing.get(path).body();
            if (page.contains(text)) {
                assertThat(HtmlChecker.errors(page)).isEmpty();
                return page;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(text + " never came: " + browsing.get(path).body());
    }
}
