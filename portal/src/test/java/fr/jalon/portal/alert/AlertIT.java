package fr.jalon.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.alert.Alert;
import fr.jalon.content.alert.AlertFrequency;
import fr.jalon.content.alert.Alerts;
import fr.jalon.content.mail.OutgoingMail;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Accounts;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.error.SearchUnavailableException;
import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An alert from the search to the last mail, through the pages and the links that its reader has. */
class AlertIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate TODAY = AlertDesk.today();

    private final AlertRound round = PortalFixture.context().getBean(AlertRound.class);
    private final Alerts alerts = PortalFixture.context().getBean(Alerts.class);
    private final String mail = "alerte" + NUMBER.incrementAndGet() + "@exemple.fr";
    private final Browsing reader = new Browsing();

    @Test
    void tellsOnceWhatTheSearchFindsAndStopsInOneClick() {
        PlannedMarket before = Announced.market("Filature de quenouilles, déjà annoncée");
        String search = reader.get("/marches?q=quenouilles&tri=montant").body();
        assertThat(search).contains("href=\"/alertes/nouvelle?q=quenouilles\"");
        // What was announced in the minutes before may be told: this one is of long ago.
        Announced.age(before);
        UUID address = begin("?q=quenouilles", "day");
        assertThat(round.write(address, TODAY)).as("not before tomorrow").isFalse();

        PlannedMarket fresh = Announced.market("Taille de quenouilles en chêne");
        Announced.market("Taille de sabots");
        assertThat(round.write(address, TODAY.plusDays(1))).isTrue();
        OutgoingMail told = last();
        assertThat(told.body())
                .contains(
                        "Marchés à venir\u00A0: «\u00A0quenouilles\u00A0»",
                        "1 nouveau marché",
                        "Taille de quenouilles en chêne",
                        fresh.buyer().name(),
                        "juin 2027",
                        "non engageant",
                        "18 480\u202Fh".replace(' ', '\u202F'),
                        "https://jalon.test/marches/" + fresh.reference())
                .doesNotContain("sabots", "déjà annoncée");
        String stop = path(told.unsubscribe());
        assertThat(stop).endsWith("/arret");

        assertThat(round.write(address, TODAY.plusDays(2))).as("nothing new").isFalse();

        Announced.change(fresh, market -> market.planned(market.schedule().shifted(3)));
        Announced.change(before, market -> market.withdrawn("Le besoin a disparu"));
        assertThat(round.write(address, TODAY.plusDays(3))).isTrue();
        assertThat(last().body())
                .contains("Ce qui a changé", "Taille de quenouilles", "reportée")
                .doesNotContain("nouveau marché", "déjà annoncée");
        assertThat(round.write(address, TODAY.plusDays(4))).isFalse();
        Announced.change(fresh, market -> market.withdrawn("Le besoin a disparu"));
        assertThat(round.write(address, TODAY.plusDays(5))).isTrue();
        assertThat(last().body()).as("out of the search").contains("Le besoin a disparu");

        String one = link("Arrêter cette alerte");
        assertThat(good(reader.get(one))).contains("name=\"choix\" value=\"arreter\"");
        assertThat(alert(address).stopped()).as("opening stops nothing").isNull();
        assertThat(good(Browsing.oneClick(one, true))).contains("La reprendre");
        Announced.market("Troisième lot de quenouilles");
        assertThat(round.write(address, TODAY.plusDays(6))).isFalse();
        good(reader.get(one));
        assertThat(reader.post(one, "choix", "reprendre").statusCode()).isEqualTo(303);
        assertThat(round.write(address, TODAY.plusDays(7))).isTrue();
        assertThat(last().body()).as("what came meanwhile").contains("Troisième lot de quenouilles");

        assertThat(good(Browsing.oneClick(stop, false))).contains("Alertes arrêtées");
        assertThat(alert(address).stopped()).isNotNull();
        String own = stop.substring(0, stop.length() - "/arret".length());
        assertThat(good(reader.get(own))).contains("quenouilles", "Reprendre").doesNotContain(mail);
        good(reader.get(own + "/effacer"));
        assertThat(good(reader.post(own + "/effacer"))).contains("Tout est effacé");
        assertThat(alerts.known(mail)).isEmpty();
        assertThat(reader.get(own).statusCode()).isEqualTo(410);
        assertThat(Browsing.oneClick(stop, false).statusCode()).isEqualTo(410);
    }

    @Test
    void nothingIsSentBeforeTheAddressAnswers() {
        ask("?q=amphores", "week");
        String confirm = Mailbox.link(mail);
        assertThat(Mailbox.of(mail)).hasSize(1);
        assertThat(alerts.known(mail)).isEmpty();
        assertThat(good(reader.get(confirm))).contains("amphores", "chaque semaine");
        assertThat(alerts.known(mail)).as("opening confirms nothing").isEmpty();
        assertThat(reader.post(confirm).statusCode()).isEqualTo(303);
        assertThat(good(reader.get(confirm))).contains("déjà confirmée");
        assertThat(reader.post(confirm).statusCode()).isEqualTo(410);
        Alert alert = alert(alerts.known(mail).orElseThrow());
        assertThat(alert.often()).isEqualTo(AlertFrequency.WEEK);

        ask("?q=amphores", "day");
        String again = path("https://jalon.test" + lastLink());
        good(reader.get(again));
        assertThat(reader.post(again).statusCode()).isEqualTo(303);
        assertThat(alerts.of(alert.address()))
                .as("one alert for one search")
                .singleElement()
                .satisfies(one -> assertThat(one.often()).isEqualTo(AlertFrequency.DAY));
    }

    @Test
    void twoRoundsAtOnceSendOneMail() throws Exception {
        UUID address = begin("?q=carquois", "day");
        Announced.market("Carquois en osier");
        CyclicBarrier together = new CyclicBarrier(4);
        int sent = 0;
        try (ExecutorService portals = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> rounds = portals.invokeAll(Collections.nCopies(4, () -> {
                together.await();
                return round.write(address, TODAY.plusDays(1));
            }));
            for (Future<Boolean> one : rounds) {
                sent += one.get() ? 1 : 0;
            }
        }
        assertThat(sent).isEqualTo(1);
        assertThat(Mailbox.of(mail)).hasSize(2);
    }

    @Test
    void nothingIsLostWhileTheIndexIsAway() {
        UUID address = begin("?q=morions", "day");
        Announced.market("Morions à crête");
        Map<String, Object> properties = new HashMap<>();
        for (String name : List.of("url", "username", "password")) {
            String property = "datasources.default." + name;
            properties.put(property, PortalFixture.context().getRequiredProperty(property, String.class));
        }
        properties.put("elasticsearch.url", "http://localhost:1");
        properties.put("jalon.base-url", "https://jalon.test");
        properties.put("jalon.bundle.enabled", false);
        try (ApplicationContext away = ApplicationContext.run(properties)) {
            AlertRound alone = away.getBean(AlertRound.class);
            assertThatExceptionOfType(SearchUnavailableException.class)
                    .isThrownBy(() -> alone.write(address, TODAY.plusDays(1)));
        }
        assertThat(Mailbox.of(mail)).as("the stand-in is not asked").hasSize(1);
        assertThat(round.write(address, TODAY.plusDays(1))).isTrue();
        assertThat(last().body()).contains("Morions à crête");
    }

    @Test
    void faultsNameTheField() {
        good(reader.get("/alertes/nouvelle?q=heaumes"));
        HttpResponse<String> faulty = reader.post("/alertes/nouvelle?q=heaumes", "courriel", "nulle part");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(HtmlChecker.errors(faulty.body())).isEmpty();
        assertThat(faulty.body())
                .contains(
                        "Adresse électronique\u00A0:",
                        "Fréquence\u00A0:",
                        "value=\"nulle part\"",
                        "«\u00A0heaumes\u00A0»");
        assertThat(reader.get("/alertes/nouvelle?dispositif=inconnu").statusCode())
                .isEqualTo(400);
        assertThat(reader.get("/alertes/nouvelle?marche=INCONNU").statusCode()).isEqualTo(404);
    }

    @Test
    void theAnswerDoesNotTellWhoIsKnown() {
        UUID address = begin("?q=gantelets", "day");
        good(reader.get("/alertes"));
        String known = good(reader.post("/alertes", "courriel", mail));
        good(reader.get("/alertes"));
        String unknown = good(reader.post("/alertes", "courriel", "personne@exemple.fr"));
        assertThat(known).isEqualTo(unknown).doesNotContain(mail);
        String own = lastLink();
        assertThat(good(reader.get(own))).contains("gantelets").doesNotContain(mail);
        assertThat(Mailbox.of("personne@exemple.fr")).isEmpty();

        long id = alert(address).id();
        assertThat(reader.post(own + "/" + id, "choix", "semaine").statusCode()).isEqualTo(303);
        assertThat(good(reader.get(own))).contains("Chaque lundi");
        assertThat(reader.post(own + "/" + id, "choix", "pause").statusCode()).isEqualTo(303);
        Announced.market("Gantelets de tournoi");
        assertThat(round.write(address, TODAY.plusDays(8))).as("paused").isFalse();
        good(reader.get(own));
        assertThat(reader.post(own + "/" + id, "choix", "autre").statusCode()).isEqualTo(422);
        assertThat(new Browsing().get("/alertes/inconnu").statusCode()).isEqualTo(410);
    }

    @Test
    void aFollowedMarketTellsWhatChangesUntilItIsOver() {
        PlannedMarket market = Announced.market("Restauration de la herse");
        assertThat(PortalFixture.get("/marches/" + market.reference()).body())
                .contains("/alertes/nouvelle?marche=" + market.reference());
        UUID address = begin("?marche=" + market.reference(), "day");
        assertThat(round.write(address, TODAY.plusDays(1))).isFalse();
        Announced.change(market, one -> one.opened("https://consultations.exemple.fr/1"));
        assertThat(round.write(address, TODAY.plusDays(2))).isTrue();
        assertThat(last().body()).contains("Suivi du marché", "Restauration de la herse", "Consultation ouverte");
        assertThat(round.write(address, TODAY.plusDays(3))).isFalse();
        Announced.change(market, one -> one.withdrawn("Plus de château"));
        assertThat(round.write(address, TODAY.plusDays(4))).isTrue();
        assertThat(last().body()).contains("Plus de château", "s’arrête ici").doesNotContain("Arrêter cette alerte");
        assertThat(alert(address).ended()).isEqualTo(Alert.OVER);
        assertThat(PortalFixture.get("/marches/" + market.reference()).body()).doesNotContain("/alertes/nouvelle");
    }

    @Test
    void aFilterThatNoLongerExistsIsToldOnce() {
        UUID address = begin("?q=bliaud", "day");
        PortalFixture.context()
                .getBean(AlertDesk.class)
                .start(
                        new Account(UUID.randomUUID(), mail, "", OperatorRole.NONE, true, false, false),
                        new Wanted("", List.of(), "", "", List.of(), "disparu=1", null),
                        AlertFrequency.DAY)
                .orElseThrow();
        assertThat(round.write(address, TODAY.plusDays(1))).isTrue();
        assertThat(last().body()).contains("n’existe plus", "disparu");
        assertThat(round.write(address, TODAY.plusDays(2))).isFalse();
    }

    @Test
    void anAccountIsToldAtItsOwnAddressAndTakesItAllAway() {
        Account account = Accounts.confirmed("Alix Alertée");
        Browsing own = Accounts.signedIn(account);
        assertThat(good(own.get("/alertes/nouvelle?q=bassinets"))).contains("value=\"" + account.mail() + "\"");
        HttpResponse<String> done =
                own.post("/alertes/nouvelle?q=bassinets", "courriel", account.mail(), "frequence", "day");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(good(own.get(done.headers().firstValue("Location").orElseThrow())))
                .contains("l’alerte est active", "bassinets");
        assertThat(own.get("/espace/compte/donnees").body()).contains("q=bassinets");
        PortalFixture.context().getBean(AccountRepository.class).erase(account);
        assertThat(alerts.known(account.mail())).isEmpty();
    }

    /** Asks, and confirms from the mail; the address as it is stored. */
    private UUID begin(String what, String frequency) {
        ask(what, frequency);
        String confirm = lastLink();
        good(reader.get(confirm));
        HttpResponse<String> done = reader.post(confirm);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(good(reader.get(done.headers().firstValue("Location").orElseThrow())))
                .contains("l’alerte est active");
        return alerts.known(mail).orElseThrow();
    }

    private void ask(String what, String frequency) {
        good(reader.get("/alertes/nouvelle" + what));
        assertThat(good(reader.post("/alertes/nouvelle" + what, "courriel", mail, "frequence", frequency)))
                .contains("Regardez votre boîte")
                .doesNotContain(mail);
    }

    private Alert alert(UUID address) {
        return alerts.of(address).getFirst();
    }

    private OutgoingMail last() {
        return Mailbox.of(mail).getLast();
    }

    private String lastLink() {
        return Mailbox.link(mail);
    }

    private String link(String label) {
        Matcher link = Pattern.compile(label + "\u00A0: (\\S+)").matcher(last().body());
        assertThat(link.find()).as(last().body()).isTrue();
        return path(link.group(1));
    }

    private static String path(String url) {
        return url.substring("https://jalon.test".length());
    }

    private static String good(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(response.body())).isEmpty();
        return response.body();
    }
}
