package fr.jalon.portal.desk;

import fr.jalon.content.structure.statement.StatementText;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a section was sent with: texts for the statement, and what is wrong with them, by field. */
final class DeskAnswers {
    private final Form form;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    DeskAnswers(Form form) {
        this.form = form;
    }

    Map<String, String> values() {
        return values;
    }

    /** Empty where all is right. */
    Map<String, String> faults() {
        return faults;
    }

    DeskAnswers text(String field, int longest) {
        String text = form.text(field).replace("\r\n", "\n");
        values.put(field, text);
        return text.length() > longest ? fault(field, Messages.get("desk.long", longest)) : this;
    }

    DeskAnswers website(String field) {
        String address = StatementText.website(form.text(field));
        values.put(field, address);
        return address.isEmpty() || StatementText.isWebsite(address)
                ? this
                : fault(field, Messages.get("desk.website.error"));
    }

    DeskAnswers phone(String field) {
        return matching(field, StatementText::isPhone, "desk.phone.error");
    }

    DeskAnswers mail(String field) {
        return matching(field, StatementText::isMail, "desk.mail.error");
    }

    DeskAnswers box(String field) {
        values.put(field, form.has(field) ? "oui" : "");
        return this;
    }

    DeskAnswers number(String field, int most) {
        String text = form.text(field).replaceAll("[\\s\\p{Z}]", "");
        values.put(field, text);
        return text.isEmpty() || StatementText.isNumber(text, most)
                ? this
                : fault(field, Messages.get("desk.number.error", most));
    }

    DeskAnswers day(String field) {
        String text = form.text(field);
        values.put(field, text);
        try {
            if (!text.isEmpty()) {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() < 1950 || day.getYear() > 2100) {
                    fault(field, Messages.get("desk.day.error"));
                }
            }
        } catch (DateTimeParseException e) {
            fault(field, Messages.get("desk.day.error"));
        }
        return this;
    }

    /** One value a line, each once. */
    DeskAnswers lines(String field) {
        List<String> lines = StatementText.split(form.text(field));
        values.put(field, String.join("\n", lines));
        return StatementText.fits(lines)
                ? this
                : fault(
                        field,
                        Messages.get("desk.lines.error", StatementText.MOST_LINES, StatementText.LONGEST_OF_LINES));
    }

    DeskAnswers with(String field, String value, String fault) {
        values.put(field, value);
        return fault.isEmpty() ? this : fault(field, fault);
    }

    private DeskAnswers matching(String field, Predicate<String> right, String key) {
        String text = form.text(field);
        values.put(field, text);
        return text.isEmpty() || right.test(text) ? this : fault(field, Messages.get(key));
    }

    private DeskAnswers fault(String field, String text) {
        faults.put(field, text);
        return this;
    }
}
