package fr.jalon.content.structure.statement;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the fields of a statement may hold, whoever sends them: a form of the desk, or a list. */
public final class StatementText {
    /** Characters. */
    public static final int LONGEST_TEXT = 3000;

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_TITLE = 120;
    public static final int MOST_LINES = 20;
    public static final int LONGEST_OF_LINES = 80;
    public static final int FARTHEST_KM = 500;
    public static final int MOST_TERRITORIES = 60;
    public static final int MOST_PLACES = 99_999;

    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"'<>]{3,300}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{7,19}");
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s<>\"(),;:\\[\\]\\\\]{1,64}@[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+");
    private static final int LONGEST_MAIL = 254;

    private StatementText() {}

    /** As it is kept: with its scheme. */
    public static String website(String text) {
        return text.startsWith("www.") ? "https://" + text : text;
    }

    public static boolean isWebsite(String address) {
        return WEBSITE.matcher(address).matches();
    }

    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    public static boolean isMail(String text) {
        return text.length() <= LONGEST_MAIL && MAIL.matcher(text).matches();
    }

    /** A whole number from 1 to {@code most}. */
    public static boolean isNumber(String digits, int most) {
        return digits.matches("\\d{1,6}") && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= most;
    }

    /** Values that stand one a line or between semicolons, each once. */
    public static List<String> split(String text) {
        return Arrays.stream(text.split("[\\r\\n;]+"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    public static boolean fits(List<String> lines) {
        return lines.size() <= MOST_LINES && lines.stream().allMatch(line -> line.length() <= LONGEST_OF_LINES);
    }
}
