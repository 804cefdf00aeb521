package fr.jalon.portal.reminder;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.reminder.ReminderLink;
import fr.jalon.content.reminder.Reminders;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What the link of a reminder gives a right to, looked at anew each time it is followed. */
@Singleton
class ReminderAnswers {
    private final Reminders reminders;
    private final PlannedMarketRepository markets;
    private final OrganisationRepository organisations;
    private final AccountRepository accounts;
    private final MembershipRegister register;
    private final NewsDesk desk;
    private final AuditRepository audit;

    ReminderAnswers(
            Reminders reminders,
            PlannedMarketRepository markets,
            OrganisationRepository organisations,
            AccountRepository accounts,
            MembershipRegister register,
            NewsDesk desk,
            AuditRepository audit) {
        this.reminders = reminders;
        this.markets = markets;
        this.organisations = organisations;
        this.accounts = accounts;
        this.register = register;
        this.desk = desk;
        this.audit = audit;
    }

    /** What a link is about; {@code undoable} once it served. */
    record Question(ReminderLink link, PlannedMarket market, boolean undoable) {
        boolean answered() {
            return link.answered() != null;
        }

        /** Whether nobody else has answered: the market waits for the very date that was asked about. */
        boolean open() {
            return !answered()
                    && market.status().isAwaited()
                    && market.schedule().publication().equals(link.publication());
        }
    }

    /** What became of an answer. */
    enum Result {
        DONE,
        /** The market changed since the page was shown. */
        CONFLICT,
        /** The link gives a right to nothing any more. */
        GONE
    }

    /**
     * Empty where the link is unknown, too old, or its person may not publish for this buyer any more: left, suspended, or of
     * an organisation that is not approved now.
     */
    @Transactional
    public Optional<Question> find(String token) {
        return reminders.link(token).flatMap(link -> {
            Optional<Account> account = accounts.find(link.account());
            Optional<Organisation> organisation = organisations
                    .findById(link.organisation())
                    .filter(one -> one.kind() == OrganisationKind.BUYER)
                    .filter(one -> account.isPresent()
                            && register.rightsOf(account.get()).mayPublish(one));
            return organisation.flatMap(one -> markets.findAll(List.of(link.market())).stream()
                    .filter(market -> market.buyer().siren().equals(one.siren()))
                    .findFirst()
                    .map(market -> new Question(link, market, reminders.isUndoable(link))));
        });
    }

    /** The link, the market and the journal change together or not at all. */
    @Transactional
    public Result answer(String token, long version, News news) {
        Question question = find(token).filter(Question::open).orElse(null);
        if (question == null) {
            return Result.GONE;
        }
        if (question.market().revision().version() != version) {
            return Result.CONFLICT;
        }
        ReminderLink link = question.link();
        reminders.answer(link, news.kind().code());
        if (!desk.tell(link.account(), link.organisation(), question.market(), version, news, "market.answer")) {
            // Changed between the two statements: thrown, so that the link is not spent.
            throw new IllegalStateException("Market " + link.market() + " changed while it was answered for");
        }
        reminders.answered(link);
        return Result.DONE;
    }

    /** False where it is too late, or the market changed since. */
    @Transactional
    public boolean undo(String token) {
        Optional<Question> question = find(token).filter(Question::answered);
        if (question.isEmpty() || !reminders.undo(question.get().link())) {
            return false;
        }
        ReminderLink link = question.get().link();
        audit.add(link.account(), link.organisation(), "market.answer.undo", link.market(), "");
        return true;
    }
}
