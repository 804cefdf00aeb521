package fr.jalon.content.text;

import java.util.regex.Pattern;

/**
 * Texts in a CSV that a spreadsheet may open: what it would run as a formula gets an apostrophe before it. A text that begins with
 * such an apostrophe gets one more, so that taking one away always gives back the text.
 */
public final class SpreadsheetText {
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r]");
    private static final Pattern DEFUSED = Pattern.compile("^'+[=+\\-@\\t\\r]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

    private SpreadsheetText() {}

    public static String defuse(String text) {
        return FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was written so. */
    public static String restore(String cell) {
        return DEFUSED.matcher(cell).find() ? cell.substring(1) : cell;
    }
}
