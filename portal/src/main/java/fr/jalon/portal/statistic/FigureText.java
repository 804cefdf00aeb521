package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import java.math.BigDecimal;
import java.util.Set;

/** Figures as a French reader expects them: 71,5 milliards d’euros stay as precise as published. */
final class FigureText {
    private static final char NARROW = '\u202f';
    private static final char NO_BREAK = '\u00a0';
    private static final String MINUS = "\u2212";
    private static final Set<String> INVARIABLE = Set.of("mois", "corps");
    private static final Set<String> SYMBOLS = Set.of("%", "€", "M€", "km", "m²", "kg");
    private static final Set<String> UNITLESS = Set.of("nombre", "année");

    private FigureText() {}

    /** The number with its unit: {@code 6,1 %}, {@code 1 638 heures}, {@code × 8}. */
    static String full(Observation observation) {
        String unit = observation.unit();
        String number = number(observation);
        if (UNITLESS.contains(unit)) {
            return number;
        }
        if (unit.equals("coefficient")) {
            return "×" + NARROW + number;
        }
        if (unit.startsWith("rang")) {
            return "rang" + NO_BREAK + number;
        }
        return number + (isSymbol(unit) ? NARROW : ' ') + agreed(observation.value(), unit);
    }

    /** The part of {@link #full} that is set in large type: the number and its symbol, without words. */
    static String large(Observation observation) {
        String full = full(observation);
        int space = full.indexOf(' ');
        return space < 0 ? full : full.substring(0, space);
    }

    /** The words that {@link #large} leaves out. */
    static String words(Observation observation) {
        return full(observation).substring(large(observation).length()).strip();
    }

    /** The number alone, with the decimals of the source. */
    static String number(Observation observation) {
        String published = observation.published();
        String digits = published.startsWith("-") ? published.substring(1) : published;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String text = observation.unit().equals("année") ? whole : grouped(whole);
        return (published.startsWith("-") ? MINUS : "") + text + (point < 0 ? "" : "," + digits.substring(point + 1));
    }

    /** A count of things that is not an observation. */
    static String count(int count) {
        return grouped(Integer.toString(count));
    }

    /** An axis value, without needless decimals. */
    static String tick(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        String text = plain.abs().toPlainString();
        int point = text.indexOf('.');
        String whole = grouped(point < 0 ? text : text.substring(0, point));
        return (plain.signum() < 0 ? MINUS : "") + whole + (point < 0 ? "" : "," + text.substring(point + 1));
    }

    private static boolean isSymbol(String unit) {
        return SYMBOLS.stream().anyMatch(unit::startsWith);
    }

    private static String grouped(String whole) {
        StringBuilder text = new StringBuilder(whole);
        for (int index = whole.length() - 3; index > 0; index -= 3) {
            text.insert(index, NARROW);
        }
        return text.toString();
    }

    /** French counts as singular whatever is under two: 1,4 million d’heures, 0 réponse. */
    private static String agreed(BigDecimal value, String unit) {
        int end = unit.indexOf(' ') < 0 ? unit.length() : unit.indexOf(' ');
        String noun = unit.substring(0, end);
        boolean plural = value.abs().compareTo(BigDecimal.TWO) >= 0;
        if (plural || !noun.endsWith("s") || INVARIABLE.contains(noun)) {
            return unit;
        }
        return noun.substring(0, noun.length() - 1) + unit.substring(end);
    }
}
