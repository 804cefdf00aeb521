package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.Session;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.stream.Stream;

/** The page of one's own account. */
record AccountPage(
        Layout layout,
        String title,
        String mail,
        Field name,
        Field formerPassword,
        Field newPassword,
        boolean secondFactor,
        List<SignedIn> sessions,
        boolean others) {
    static final String VIEW = "account/account";

    /** A browser the person is signed in with; {@code current} is this one. */
    record SignedIn(String id, String device, String seen, boolean current) {
        static SignedIn of(Session session, Session current) {
            return new SignedIn(
                    session.id().toString(),
                    session.device(),
                    Typography.moment(session.seen()),
                    session.id().equals(current.id()));
        }
    }

    static AccountPage of(
            Account account, List<Session> sessions, Session current, AccountFaults faults, String jeton) {
        String title = Messages.get("account.own.title");
        Layout layout = Layout.unlisted(title, Messages.get("account.own.text"))
                .withBreadcrumb(Messages.get("account.space.title"), Suite.SPACE)
                .withJeton(jeton);
        return new AccountPage(
                layout,
                title,
                account.mail(),
                Fields.name()
                        .withValue(faults.typedName() == null ? account.name() : faults.typedName())
                        .withError(faults.name()),
                Field.of("password", "ancien", Messages.get("account.password.former"))
                        .withAutocomplete("current-password")
                        .withError(faults.formerPassword()),
                Fields.newPassword().withError(faults.newPassword()),
                account.secondFactor(),
                sessions.stream().map(one -> SignedIn.of(one, current)).toList(),
                sessions.size() > 1);
    }

    public List<Link> errors() {
        return Field.errors(Stream.of(name, formerPassword, newPassword));
    }
}
