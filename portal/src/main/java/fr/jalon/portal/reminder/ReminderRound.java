package fr.jalon.portal.reminder;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.SilentMarkets;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.reminder.DueReminder;
import fr.jalon.content.reminder.Reminders;
import fr.jalon.portal.mail.Mails;
import fr.jalon.portal.page.Typography;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes to one buyer about all its markets whose planned date is past: what is sent and that it was is one transaction. */
@Singleton
class ReminderRound {
    private final Reminders reminders;
    private final PlannedMarketRepository markets;
    private final OrganisationRepository organisations;
    private final AccountRepository accounts;
    private final Mails mails;

    ReminderRound(
            Reminders reminders,
            PlannedMarketRepository markets,
            OrganisationRepository organisations,
            AccountRepository accounts,
            Mails mails) {
        this.reminders = reminders;
        this.markets = markets;
        this.organisations = organisations;
        this.accounts = accounts;
        this.mails = mails;
    }

    /** How many mails; none where another portal wrote at the same moment, or nobody there wants any. */
    @Transactional
    public int write(UUID organisation, LocalDate today) {
        Organisation buyer = organisations.findById(organisation).orElse(null);
        List<UUID> members = reminders.reminded(organisation);
        if (buyer == null || buyer.state() != OrganisationState.APPROVED || members.isEmpty()) {
            return 0;
        }
        List<DueReminder> due = reminders.claim(buyer, today);
        if (due.isEmpty()) {
            return 0;
        }
        Map<String, PlannedMarket> known = markets
                .findAll(due.stream().map(DueReminder::market).toList())
                .stream()
                .collect(Collectors.toMap(PlannedMarket::reference, market -> market));
        members.stream().flatMap(member -> accounts.find(member).stream()).forEach(member -> {
            ReminderMail mail = mail(buyer, member, due, known);
            mails.sendAgain(member.mail(), mail.stop(), "market-reminder", mail);
        });
        return members.size();
    }

    private ReminderMail mail(
            Organisation buyer, Account member, List<DueReminder> due, Map<String, PlannedMarket> known) {
        return new ReminderMail(
                buyer.name(),
                due.stream()
                        .map(one -> line(buyer, member, one, Objects.requireNonNull(known.get(one.market()))))
                        .toList(),
                Reminders.DAYS_OF_LINK,
                mails.absolute("/espace/marches?organisation=" + buyer.id()),
                mails.absolute(ReminderStopController.PATH + "/"
                        + reminders.addStop(buyer.id(), member.id()).text()));
    }

    private ReminderMail.Line line(Organisation buyer, Account member, DueReminder due, PlannedMarket market) {
        String link = mails.absolute(ReminderController.PATH + "/"
                + reminders.addLink(buyer.id(), member.id(), due).text());
        return new ReminderMail.Line(
                market.title(),
                market.schedule().publication().label(),
                market.status() == MarketStatus.NO_NEWS
                        ? ""
                        : Typography.day(
                                market.schedule().publication().last().plusDays(1L + SilentMarkets.DAYS_OF_GRACE)),
                due.number() == 2,
                mails.absolute("/marches/" + market.reference()),
                link + "/" + News.Kind.PUBLISHED.path(),
                link + "/" + News.Kind.POSTPONED.path(),
                link + "/" + News.Kind.WITHDRAWN.path());
    }
}
