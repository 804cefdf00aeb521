package fr.jalon.portal.account;

import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Messages;
import java.util.regex.Pattern;

/** What the pages of accounts ask, and what is wrong with an answer. */
final class Fields {
    /** Only a mail that comes back proves an address: this tells what cannot be one. */
    private static final Pattern MAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");

    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_NAME = 100;

    private Fields() {}

    static Field mail() {
        return Field.of("email", "courriel", Messages.get("account.mail"))
                .withAutocomplete("email")
                .withHint(Messages.get("account.mail.hint"));
    }

    static Field password() {
        return Field.of("password", "mot-de-passe", Messages.get("account.password"))
                .withAutocomplete("current-password");
    }

    static Field newPassword() {
        return Field.of("password", "mot-de-passe", Messages.get("account.password.new"))
                .withAutocomplete("new-password")
                .withHint(Messages.get("account.password.hint"));
    }

    static Field name() {
        return Field.text("nom", Messages.get("account.name"))
                .withAutocomplete("name")
                .withHint(Messages.get("account.name.hint"));
    }

    static String mailFault(String mail) {
        return mail.length() <= LONGEST_MAIL && MAIL.matcher(mail).matches() ? "" : Messages.get("account.mail.fault");
    }

    static String nameFault(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl)
                ? ""
                : Messages.get("account.name.fault", LONGEST_NAME);
    }
}
