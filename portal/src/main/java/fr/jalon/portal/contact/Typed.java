package fr.jalon.portal.contact;

import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What was typed into the form, and what is wrong with it, by field. */
record Typed(String name, String mail, String message, boolean trapped, Map<String, String> faults) {
    /** The field that nobody sees. */
    static final String TRAP = "site-internet";

    static final Typed NOTHING = new Typed("", "", "", false, Map.of());

    private static final Pattern MAIL =
            Pattern.compile("[^@\\s<>\"(),;:\\[\\]\\\\]{1,64}@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_MESSAGE = 4000;

    /** Of somebody who is {@code known}, name and address are not asked. */
    static Typed of(Form form, boolean known) {
        String name = form.text("nom").replaceAll("\\p{Cntrl}", " ");
        String mail = form.text("courriel");
        String message = form.text("message").replace("\r\n", "\n");
        Map<String, String> faults = new LinkedHashMap<>();
        if (!known && (name.isEmpty() || name.length() > LONGEST_NAME)) {
            faults.put("nom", Messages.get("contact.name.error", LONGEST_NAME));
        }
        if (!known && (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches())) {
            faults.put("courriel", Messages.get("contact.mail.error"));
        }
        if (message.isEmpty() || message.length() > LONGEST_MESSAGE) {
            faults.put("message", Messages.get("contact.message.error", LONGEST_MESSAGE));
        }
        return new Typed(name, mail, message, !form.text(TRAP).isEmpty(), faults);
    }
}
