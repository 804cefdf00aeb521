package fr.jalon.portal.alert;

import fr.jalon.content.account.Account;
import fr.jalon.content.alert.Alerts;
import fr.jalon.portal.account.PersonalData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The alerts of the address of an account. */
@Singleton
final class AlertData implements PersonalData {
    private final Alerts alerts;

    AlertData(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public Map<String, Object> of(Account account) {
        return Map.of(
                "alertes",
                alerts.known(account.mail()).map(alerts::of).orElse(List.of()).stream()
                        .map(alert -> Map.of(
                                "recherche", alert.search() == null ? "" : alert.search(),
                                "marche", alert.market() == null ? "" : alert.market(),
                                "rythme", alert.frequency(),
                                "demande", alert.created().toString(),
                                "dernierCourriel",
                                        alert.told() == null ? "" : alert.told().toString(),
                                "arret",
                                        alert.stopped() == null
                                                ? ""
                                                : alert.stopped().toString()))
                        .toList());
    }
}
