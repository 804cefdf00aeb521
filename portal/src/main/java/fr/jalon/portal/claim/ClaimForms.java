package fr.jalon.portal.claim;

import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.regex.Pattern;

/** What is asked beside the proofs. */
final class ClaimForms {
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s<>\"(),;:\\[\\]\\\\]{1,64}@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");

    private ClaimForms() {}

    /** Whether this can be one address and nothing else. */
    static boolean isMail(String text) {
        return text.length() <= 254 && MAIL.matcher(text).matches();
    }

    /** A page that only asks to confirm. */
    static FormPage confirm(String title, String lead, String action, String submit, String jeton) {
        return new FormPage(
                ClaimPage.layout(title).withJeton(jeton),
                lead,
                "",
                action,
                List.of(),
                submit,
                List.of(new Link(Messages.get("claim.own.title"), OwnStructuresController.PATH)));
    }

    static String text(Form form, String name, int longest) {
        String text = form.text(name);
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    static Field field(String name, String value, String fault) {
        return Field.text(name, Messages.get("claim.propose." + name))
                .withValue(value)
                .withError(fault);
    }
}
