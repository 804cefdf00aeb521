package fr.jalon.portal.journal;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.audit.AuditEntry;
import fr.jalon.content.key.OrganisationKey;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Words the entries of the journal; people are named as long as their account is there. */
@Singleton
public final class Journal {
    /** Entries on a page; one more is read, to know of older ones. */
    public static final int SIZE = 50;

    /** Stands for an organisation that does not exist. */
    public static final UUID NO_ORGANISATION = new UUID(0, 0);

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AccountRepository accounts;
    private final OrganisationRepository organisations;

    Journal(AccountRepository accounts, OrganisationRepository organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** A page of entries; {@code older} is the address of the next, empty at the end. */
    public record View(List<Line> lines, String older) {}

    /** One entry in words. */
    public record Line(String moment, String who, String what, String subject, String detail, String organisation) {}

    /** The number below which entries are read; the address has 0 for the newest. */
    public static long before(long asked) {
        return asked <= 0 ? Long.MAX_VALUE : asked;
    }

    /** What was done, in words. */
    public static String action(String code) {
        return Messages.has("journal." + code) ? Messages.get("journal." + code) : code;
    }

    /** {@code base} is the address of the page, up to where the parameter is added. */
    public View view(List<AuditEntry> entries, String base) {
        List<AuditEntry> shown = entries.subList(0, Math.min(SIZE, entries.size()));
        Map<String, String> names = new HashMap<>();
        return new View(
                shown.stream().map(entry -> line(entry, names)).toList(),
                entries.size() > SIZE ? base + "avant=" + shown.getLast().id() : "");
    }

    private Line line(AuditEntry entry, Map<String, String> names) {
        UUID organisation = entry.organisation();
        return new Line(
                Typography.moment(entry.moment()),
                who(entry),
                action(entry.action()),
                ACCOUNT.matcher(entry.subject()).matches()
                        ? names.computeIfAbsent(entry.subject(), this::person)
                        : entry.subject(),
                MemberRole.ofCode(entry.detail()).map(MemberRole::label).orElse(entry.detail()),
                organisation == null
                        ? ""
                        : names.computeIfAbsent("organisation " + organisation, one -> organisation(organisation)));
    }

    private static String who(AuditEntry entry) {
        String name = entry.accountName() == null ? nobody(entry) : entry.accountName();
        return entry.onBehalf() == null ? name : Messages.get("journal.behalf", name, entry.onBehalf());
    }

    private static String nobody(AuditEntry entry) {
        boolean key = entry.account() == null && entry.detail().startsWith(OrganisationKey.JOURNAL_MARK);
        return Messages.get(key ? "journal.key" : "journal.nobody");
    }

    private String person(String account) {
        return accounts.find(UUID.fromString(account)).map(Account::name).orElseGet(() -> Messages.get("journal.gone"));
    }

    private String organisation(UUID id) {
        return organisations.findById(id).map(Organisation::name).orElse("");
    }
}
