package fr.jalon.portal.desk;

import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a section was sent with: texts for the statement, and what is wrong with them, by field. */
final class DeskAnswers {
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"'<>]{3,300}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{7,19}");
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s<>\"(),;:\\[\\]\\\\]{1,64}@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");
    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 80;

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
        String text = form.text(field);
        String address = text.startsWith("www.") ? "https://" + text : text;
        values.put(field, address);
        return address.isEmpty() || WEBSITE.matcher(address).matches()
                ? this
                : fault(field, Messages.get("desk.website.error"));
    }

    DeskAnswers phone(String field) {
        return matching(field, PHONE, "desk.phone.error");
    }

    DeskAnswers mail(String field) {
        return matching(field, MAIL, "desk.mail.error");
    }

    DeskAnswers box(String field) {
        values.put(field, form.has(field) ? "oui" : "");
        return this;
    }

    DeskAnswers number(String field, int most) {
        String text = form.text(field).replaceAll("[\\s\\p{Z}]", "");
        values.put(field, text);
        boolean right = text.isEmpty()
                || text.matches("\\d{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most;
        return right ? this : fault(field, Messages.get("desk.number.error", most));
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
        List<String> lines = split(form.text(field));
        values.put(field, String.join("\n", lines));
        return lines.size() > MOST_LINES || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)
                ? fault(field, Messages.get("desk.lines.error", MOST_LINES, LONGEST_LINE))
                : this;
    }

    DeskAnswers with(String field, String value, String fault) {
        values.put(field, value);
        return fault.isEmpty() ? this : fault(field, fault);
    }

    static List<String> split(String text) {
        return Arrays.stream(text.split("[\\r\\n;]+"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private DeskAnswers matching(String field, Pattern pattern, String key) {
        String text = form.text(field);
        values.put(field, text);
        boolean right =
                text.isEmpty() || text.length() <= 254 && pattern.matcher(text).matches();
        return right ? this : fault(field, Messages.get(key));
    }

    private DeskAnswers fault(String field, String text) {
        faults.put(field, text);
        return this;
    }
}
