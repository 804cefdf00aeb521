package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The second factor in its three states: proposed ({@code code} to read with a telephone), just accepted
 * ({@code recoveryCodes} shown this once), in use.
 */
record SecondFactorPage(
        Layout layout,
        String title,
        String text,
        @Nullable QrCode code,
        String secret,
        @Nullable Field proof,
        List<String> recoveryCodes,
        @Nullable Field password) {
    static final String VIEW = "account/second-factor";

    static SecondFactorPage proposal(Account account, String secret, String fault, String jeton) {
        Field proof = Field.text("code", Messages.get("account.code"))
                .withAutocomplete("one-time-code")
                .withHint(Messages.get("account.factor.proof"))
                .withError(fault);
        String text = Messages.get(account.operator() ? "account.factor.operator" : "account.factor.text");
        QrCode code = QrCode.of(Totp.address(secret, Messages.get("page.site"), account.mail()));
        return new SecondFactorPage(layout(jeton), heading(), text, code, Totp.grouped(secret), proof, List.of(), null);
    }

    static SecondFactorPage accepted(Account account, List<String> recoveryCodes, String jeton) {
        return new SecondFactorPage(
                layout(jeton), heading(), Messages.get("account.factor.accepted"), null, "", null, recoveryCodes, null);
    }

    /** An operator keeps it. */
    static SecondFactorPage enrolled(Account account, String fault, String jeton) {
        Field password = account.operator() ? null : Fields.password().withError(fault);
        return new SecondFactorPage(
                layout(jeton), heading(), Messages.get("account.factor.enrolled"), null, "", null, List.of(), password);
    }

    public List<Link> errors() {
        return Field.errors(Stream.of(proof, password).filter(Objects::nonNull));
    }

    private static String heading() {
        return Messages.get("account.factor.title");
    }

    private static Layout layout(String jeton) {
        return Layout.unlisted(heading(), Messages.get("account.factor.text"))
                .withBreadcrumb(Messages.get("account.space.title"), Suite.SPACE)
                .withBreadcrumb(Messages.get("account.own.title"), AccountController.PATH)
                .withJeton(jeton);
    }
}
