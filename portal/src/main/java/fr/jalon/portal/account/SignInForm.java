package fr.jalon.portal.account;

import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Mail and password; {@code fault} is about both together, so that neither is told to be right. */
record SignInForm(String mail, String password, String suite, String fault) {
    static SignInForm empty(String suite) {
        return new SignInForm("", "", suite, "");
    }

    static SignInForm of(Form form) {
        String mail = form.text("courriel");
        String password = form.raw("mot-de-passe");
        boolean complete = !mail.isEmpty() && !password.isEmpty();
        return new SignInForm(
                mail,
                password,
                Suite.safe(form.text("suite")),
                complete ? "" : Messages.get("account.sign-in.incomplete"));
    }

    boolean complete() {
        return fault.isEmpty();
    }

    /** Said alike for addresses that are known and for those that are not. */
    SignInForm slowed(Duration wait) {
        return new SignInForm(mail, password, suite, Messages.count("account.sign-in.slowed", wait.toMinutes() + 1));
    }

    SignInForm refused() {
        return new SignInForm(mail, password, suite, Messages.get("account.sign-in.refused"));
    }

    FormPage page(String jeton, List<Link> providers) {
        Layout layout = Layout.unlisted(Messages.get("account.sign-in.title"), Messages.get("account.sign-in.lead"))
                .withJeton(jeton);
        return new FormPage(
                layout,
                Messages.get("account.sign-in.lead"),
                "",
                "/connexion",
                List.of(
                        Fields.mail().withValue(mail).withError(fault),
                        Fields.password(),
                        Field.hidden("suite", suite)),
                Messages.get("account.sign-in.submit"),
                Stream.concat(
                                providers.stream(),
                                Stream.of(
                                        new Link(
                                                Messages.get("account.register.way"),
                                                Suite.after("/inscription", suite)),
                                        new Link(Messages.get("account.forgotten.way"), "/mot-de-passe")))
                        .toList());
    }

    /** Logs must not tell it. */
    @Override
    public String toString() {
        return "SignInForm";
    }
}
