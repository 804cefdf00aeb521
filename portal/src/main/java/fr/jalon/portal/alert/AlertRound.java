package fr.jalon.portal.alert;

import fr.jalon.content.account.SecretToken;
import fr.jalon.content.alert.Alert;
import fr.jalon.content.alert.AlertRounds;
import fr.jalon.content.alert.Alerts;
import fr.jalon.portal.mail.Mails;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes to one address about all its alerts that are due: what is sent and that it was told is one transaction. */
@Singleton
class AlertRound {
    private final AlertRounds rounds;
    private final Alerts alerts;
    private final AlertNews news;
    private final Mails mails;

    AlertRound(AlertRounds rounds, Alerts alerts, AlertNews news, Mails mails) {
        this.rounds = rounds;
        this.alerts = alerts;
        this.news = news;
        this.mails = mails;
    }

    /**
     * Whether there was something to write; not where another portal is about it. Throws
     * {@link fr.jalon.portal.error.SearchUnavailableException} where the index does not answer: all is still to be told then.
     */
    @Transactional
    public boolean write(UUID address, LocalDate today) {
        String mail = rounds.claim(address).orElse(null);
        if (mail == null) {
            return false;
        }
        Instant indexed = rounds.indexed();
        SecretToken token = SecretToken.random();
        String own = mails.absolute(OwnController.PATH + "/" + token.text());
        List<AlertMail.Part> parts = new ArrayList<>();
        for (Alert alert : rounds.due(address, today)) {
            int before = parts.size();
            news.of(alert, own).ifPresent(parts::add);
            rounds.look(alert, indexed, today, parts.size() > before);
        }
        if (parts.isEmpty()) {
            return false;
        }
        alerts.addLink(address, token);
        String stop = own + OwnController.STOP;
        mails.sendAgain(mail, stop, "alert-news", new AlertMail(parts, own, stop));
        return true;
    }
}
