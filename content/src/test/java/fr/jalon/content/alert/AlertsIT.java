package fr.jalon.content.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.SecretToken;
import fr.jalon.content.alert.Alert.Known;
import fr.jalon.content.alert.Alert.Wish;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Alerts as they are stored, and what a round reads and marks. */
final class AlertsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String MARKET = PlannedMarkets.ECLUSE_OISY.reference();

    private static ApplicationContext context;
    private static Alerts alerts;
    private static AlertRounds rounds;

    @BeforeAll
    static void start() {
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        alerts = context.getBean(Alerts.class);
        rounds = context.getBean(AlertRounds.class);
        context.getBean(PlannedMarketRepository.class).save(PlannedMarkets.ECLUSE_OISY);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void nothingIsDueBeforeTheAddressAnswers() {
        SecretToken token = ask("une@exemple.fr", search("q=a"));
        assertThat(alerts.known("une@exemple.fr")).isEmpty();
        Alert asked = alerts.asked(token.text()).orElseThrow();
        alerts.confirm(asked, TODAY);
        UUID address = alerts.known("Une@Exemple.fr").orElseThrow();
        assertThat(rounds.waiting(MONDAY.minusDays(1))).doesNotContain(address);
        assertThat(rounds.waiting(MONDAY)).contains(address);
        assertThat(rounds.claim(address)).contains("une@exemple.fr");
        assertThat(alerts.asked(token.text()).orElseThrow().confirmed()).isNotNull();
        assertThat(alerts.asked("inconnu")).isEmpty();
        SecretToken link = alerts.addLink(address);
        assertThat(alerts.opened(link.text())).contains(address);
        alerts.erase(address);
        assertThat(alerts.opened(link.text())).isEmpty();
    }

    @Test
    void anAddressHasTwentyAtMostAndOneForEachSearch() {
        String mail = "vingt@exemple.fr";
        for (int i = 0; i < Alerts.MOST; i++) {
            begin(mail, search("q=" + i));
        }
        assertThat(alerts.isFull(mail)).isTrue();
        assertThat(alerts.ask(mail, search("q=encore"), TODAY)).isEmpty();
        UUID address = alerts.known(mail).orElseThrow();
        alerts.stop(alerts.of(address).getFirst());
        assertThat(alerts.isFull(mail)).isFalse();
        begin(mail, search("q=5"));
        assertThat(alerts.of(address)).hasSize(Alerts.MOST);
    }

    @Test
    void aRoundMarksWhatItTold() {
        Alert alert = begin("tour@exemple.fr", search(""));
        Instant indexed = rounds.indexed();
        assertThat(indexed).isBefore(Instant.now().plusSeconds(1));
        assertThat(rounds.announced(alert, List.of(MARKET, "INCONNU"))).containsExactly(MARKET);
        assertThat(rounds.known(alert, List.of(MARKET))).isEmpty();
        int dates = PlannedMarkets.ECLUSE_OISY.history().size();
        int changes = PlannedMarkets.ECLUSE_OISY.changes().size();
        rounds.tell(alert, MARKET, new Known(dates, changes, 0));
        assertThat(rounds.touched(alert)).isEmpty();
        rounds.tell(alert, MARKET, new Known(dates + 1, changes, 0));
        assertThat(rounds.touched(alert)).containsExactly(MARKET);
        assertThat(rounds.known(alert, List.of(MARKET))).containsEntry(MARKET, new Known(dates + 1, changes, 0));

        assertThat(rounds.due(alert.address(), MONDAY)).hasSize(1);
        long written = rounds.counts(MONDAY).written();
        rounds.look(alert, indexed, MONDAY, true);
        assertThat(rounds.due(alert.address(), MONDAY)).isEmpty();
        assertThat(rounds.counts(MONDAY).written()).isEqualTo(written + 1);
        assertThat(alerts.of(alert.address()).getFirst().told()).isNotNull();
    }

    @Test
    void pausesStopsAndResumes() {
        Alert alert = begin("pause@exemple.fr", new Wish(null, MARKET, AlertFrequency.DAY));
        alerts.pause(alert);
        assertThat(rounds.due(alert.address(), MONDAY)).isEmpty();
        alerts.resume(alert, TODAY);
        Alert resumed = alerts.of(alert.address()).getFirst();
        assertThat(resumed.since()).as("what came meanwhile was not wanted").isAfter(alert.since());
        alerts.setFrequency(resumed, AlertFrequency.WEEK, TODAY);
        assertThat(rounds.due(alert.address(), MONDAY.minusDays(1))).isEmpty();
        alerts.stopAll(alert.address());
        assertThat(rounds.due(alert.address(), MONDAY)).isEmpty();
        alerts.resume(resumed, TODAY);
        assertThat(alerts.of(alert.address()).getFirst().since()).isEqualTo(resumed.since());
        rounds.end(resumed, Alert.OVER);
        assertThat(alerts.of(alert.address()).getFirst().ended()).isEqualTo(Alert.OVER);
    }

    private static Wish search(String filters) {
        return new Wish(filters, null, AlertFrequency.WEEK);
    }

    private static SecretToken ask(String mail, Wish wish) {
        return alerts.ask(mail, wish, TODAY).orElseThrow();
    }

    private static Alert begin(String mail, Wish wish) {
        Alert asked = alerts.asked(ask(mail, wish).text()).orElseThrow();
        alerts.confirm(asked, TODAY);
        return alerts.of(asked.address()).stream()
                .filter(alert -> alert.id() == asked.id())
                .findFirst()
                .orElseThrow();
    }
}
