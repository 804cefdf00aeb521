package fr.jalon.portal.alert;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.alert.Alert;
import fr.jalon.content.alert.Alert.Known;
import fr.jalon.content.alert.AlertFrequency;
import fr.jalon.content.alert.AlertRounds;
import fr.jalon.content.alert.Alerts;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocuments;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.act.PublishedActRepository;
import fr.jalon.content.text.FrenchTime;
import fr.jalon.portal.mail.Mails;
import fr.jalon.portal.market.MarketNotice;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes what is asked for an address, and acts once the address has answered. */
@Singleton
class AlertDesk {
    private final Alerts alerts;
    private final AlertRounds rounds;
    private final PlannedMarketRepository markets;
    private final PlannedMarketDocuments documents;
    private final PublishedActRepository acts;
    private final Mails mails;

    AlertDesk(
            Alerts alerts,
            AlertRounds rounds,
            PlannedMarketRepository markets,
            PlannedMarketDocuments documents,
            PublishedActRepository acts,
            Mails mails) {
        this.alerts = alerts;
        this.rounds = rounds;
        this.markets = markets;
        this.documents = documents;
        this.acts = acts;
        this.mails = mails;
    }

    /** What comes of it is said by mail alone: the page tells nobody whether an address is known. */
    @Transactional
    public void ask(String mail, Wanted wanted, AlertFrequency frequency) {
        if (alerts.isFull(mail)) {
            alerts.known(mail)
                    .ifPresent(address -> mails.sendAsked(
                            mail,
                            "alert-full",
                            new AlertLink(wanted.title(), List.of(), own(alerts.addLink(address)), Alerts.MOST)));
            return;
        }
        alerts.ask(mail, wanted.wish(frequency), today())
                .ifPresent(token -> mails.sendAsked(
                        mail,
                        "alert-confirm",
                        new AlertLink(
                                wanted.title(),
                                wanted.words(),
                                mails.absolute(AskController.CONFIRM + "/" + token.text()),
                                Alerts.HOURS_TO_CONFIRM)));
    }

    /** For the address of an account, which has answered long ago: a link to its alerts, empty where it has enough of them. */
    @Transactional
    public Optional<SecretToken> start(Account account, Wanted wanted, AlertFrequency frequency) {
        return alerts.ask(account.mail(), wanted.wish(frequency), today()).flatMap(token -> confirm(token.text()));
    }

    /** A link to the alerts of the address; empty where it asks for nothing that waits. */
    @Transactional
    public Optional<SecretToken> confirm(String token) {
        return alerts.asked(token).filter(alert -> alert.confirmed() == null).map(alert -> {
            alerts.confirm(alert, today());
            know(alert);
            return alerts.addLink(alert.address());
        });
    }

    /** Sends the link to its alerts to an address that has some. */
    @Transactional
    public void remind(String mail) {
        alerts.known(mail)
                .ifPresent(address -> mails.sendAsked(
                        mail, "alert-own", new AlertLink("", List.of(), own(alerts.addLink(address)), 0)));
    }

    static LocalDate today() {
        return LocalDate.now(FrenchTime.ZONE);
    }

    /** What became of a followed market so far is no news. */
    private void know(Alert alert) {
        if (alert.market() != null) {
            documents
                    .of(markets.findAll(List.of(alert.market())))
                    .forEach(market -> rounds.tell(alert, market.reference(), known(market)));
        }
    }

    /** All that is to be known of a market now. */
    Known known(PlannedMarketDocument market) {
        return new Known(
                MarketNotice.dates(market),
                MarketNotice.changes(market),
                acts.findConfirmed(market.reference()).size());
    }

    private String own(SecretToken token) {
        return mails.absolute(OwnController.PATH + "/" + token.text());
    }
}
