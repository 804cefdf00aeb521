package fr.jalon.portal.alert;

import fr.jalon.content.alert.AlertFrequency;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the form of an alert asks, what was typed, and what is wrong with it; empty where it is right. */
record AskForm(String mail, String frequency, String mailFault, String frequencyFault) {
    private static final String MAIL = "courriel";
    private static final String FREQUENCY = "frequence";
    private static final int LONGEST_MAIL = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s<>\"(),;:\\[\\]\\\\]{1,64}@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");

    /** Nothing typed yet; the address proposed may be empty. */
    static AskForm of(String proposed) {
        return new AskForm(proposed, AlertFrequency.DAY.code(), "", "");
    }

    static AskForm of(Form form) {
        String mail = form.text(MAIL);
        String frequency = form.text(FREQUENCY);
        return new AskForm(
                mail,
                frequency,
                mailFault(mail),
                AlertFrequency.ofCode(frequency).isPresent() ? "" : Messages.get("alert.frequency.fault"));
    }

    /** Of the form that asks for the address alone. */
    static AskForm ofMail(Form form) {
        String mail = form.text(MAIL);
        return new AskForm(mail, AlertFrequency.DAY.code(), mailFault(mail), "");
    }

    boolean isRight() {
        return mailFault.isEmpty() && frequencyFault.isEmpty();
    }

    Optional<AlertFrequency> often() {
        return AlertFrequency.ofCode(frequency);
    }

    Field mailField() {
        return Field.of("email", MAIL, Messages.get("alert.mail"))
                .withAutocomplete("email")
                .withHint(Messages.get("alert.mail.hint"))
                .withValue(mail)
                .withError(mailFault);
    }

    List<Field> fields() {
        Field often = Field.of("radios", FREQUENCY, Messages.get("alert.frequency"))
                .withHint(Messages.get("alert.frequency.hint"))
                .withError(frequencyFault);
        for (AlertFrequency one : AlertFrequency.values()) {
            often = often.withChoice(
                    one.code(),
                    Messages.get("alert.frequency." + one.code()),
                    one.code().equals(frequency));
        }
        return List.of(mailField(), often);
    }

    private static String mailFault(String mail) {
        return mail.length() <= LONGEST_MAIL && ADDRESS.matcher(mail).matches() ? "" : Messages.get("alert.mail.fault");
    }

    /** Logs must not tell the address. */
    @Override
    public String toString() {
        return "AskForm";
    }
}
