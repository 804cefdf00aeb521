package fr.jalon.content.reminder;

import fr.jalon.content.account.SecretToken;
import fr.jalon.content.organisation.Organisation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When buyers are reminded, whom a reminder goes to, and the links it carries. */
@Singleton
public class Reminders {
    /** After the last day the market might have been published: publications slip by a day or two. */
    public static final int DAYS_BEFORE_FIRST = 3;

    /** Between the first reminder and the second, which is the last; the market falls silent about two weeks later. */
    public static final int DAYS_BEFORE_SECOND = 14;

    /** An organisation with many markets is not written to more often. */
    public static final int DAYS_BETWEEN_MAILS = 7;

    /** How long a link serves. */
    public static final int DAYS_OF_LINK = 60;

    /** How long an answer by a link can be taken back. */
    public static final int HOURS_TO_UNDO = 24;

    /** Markets in one mail; what is left waits for the next. */
    static final int MOST_MARKETS = 50;

    private final ReminderRepository rows;

    Reminders(ReminderRepository rows) {
        this.rows = rows;
    }

    /** Organisations to write to, perhaps: {@link #claim} says. */
    @ReadOnly
    public List<UUID> waiting(LocalDate today) {
        return rows.findWaiting(today, DAYS_BEFORE_FIRST, today.minusDays(DAYS_BETWEEN_MAILS));
    }

    /** What this transaction writes about; another one that asks at the same moment gets nothing. */
    @Transactional
    public List<DueReminder> claim(Organisation buyer, LocalDate today) {
        LocalDate former = today.minusDays(DAYS_BEFORE_SECOND);
        return rows.findDue(buyer.siren(), today, DAYS_BEFORE_FIRST, former, MOST_MARKETS).stream()
                .filter(due -> rows.claim(
                                due.market(),
                                due.publicationDate(),
                                due.publicationPrecision(),
                                due.number(),
                                buyer.id(),
                                today)
                        == 1)
                .toList();
    }

    /** The members who want reminders. */
    @ReadOnly
    public List<UUID> reminded(UUID organisation) {
        return rows.findReminded(organisation).stream()
                .map(ReminderRepository.Membership::account)
                .toList();
    }

    /** A link by which this member answers for this market. */
    @Transactional
    public SecretToken addLink(UUID organisation, UUID account, DueReminder due) {
        SecretToken token = SecretToken.random();
        rows.addLink(
                token.hash(),
                due.market(),
                organisation,
                account,
                due.publicationDate(),
                due.publicationPrecision(),
                DAYS_OF_LINK);
        return token;
    }

    /** A link by which this member has no more reminders. */
    @Transactional
    public SecretToken addStop(UUID organisation, UUID account) {
        SecretToken token = SecretToken.random();
        rows.addStop(token.hash(), organisation, account);
        return token;
    }

    /** What a link allows; in a transaction, nobody else uses it until that ends. */
    @Transactional
    public Optional<ReminderLink> link(String token) {
        return rows.lock(SecretToken.hash(token));
    }

    /** Before the market is changed: keeps what undoing needs. */
    @Transactional
    public void answer(ReminderLink link, String answer) {
        rows.answer(link.tokenHash(), answer);
    }

    /** After it. */
    @Transactional
    public void answered(ReminderLink link) {
        rows.noteVersion(link.tokenHash());
    }

    @ReadOnly
    public boolean isUndoable(ReminderLink link) {
        return rows.isUndoable(link.tokenHash(), HOURS_TO_UNDO);
    }

    /** The market is what it was, and the link may serve again; false where it changed since, or it is too late. */
    @Transactional
    public boolean undo(ReminderLink link) {
        rows.lockMarket(link.market());
        if (!isUndoable(link)) {
            return false;
        }
        rows.restore(link.tokenHash());
        rows.reopen(link.tokenHash());
        return true;
    }

    /** Whose reminders a link stops. */
    public record Stop(UUID organisation, UUID account) {}

    @ReadOnly
    public Optional<Stop> stop(String token) {
        return rows.findStop(SecretToken.hash(token)).map(found -> new Stop(found.organisation(), found.account()));
    }

    @ReadOnly
    public boolean isWanted(UUID organisation, UUID account) {
        return !rows.isRefused(organisation, account);
    }

    /** Only of a member; nothing else is there to be wanted. */
    @Transactional
    public void want(UUID organisation, UUID account, boolean wanted) {
        if (wanted) {
            rows.accept(organisation, account);
        } else {
            rows.refuse(organisation, account);
        }
    }
}
