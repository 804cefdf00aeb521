package fr.jalon.content.market.imports;

import fr.jalon.content.market.AmountRange;
import fr.jalon.content.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as buyers write them: {@code 40k - 100k€}, {@code + 100M€}, {@code moins de 25 000 €}, {@code 1,5 M€}. */
final class AmountText {
    /** More than this is a slip of the keyboard: the largest French contracts are a few billions. */
    private static final BigDecimal LARGEST = new BigDecimal("100000000000");

    private static final Pattern NUMBER = Pattern.compile(
            "(\\d[\\d \\u00a0\\u202f.]*\\d|\\d)(?:,(\\d+))?\\s*(milliards?|millions?|mds?|m|k)?(?![a-z])");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d{1,2}");

    private AmountText() {}

    /** Empty when the text is no amount. */
    static Optional<AmountRange> read(String text) {
        String folded = Fold.fold(text);
        if (folded.isEmpty()
                || folded.matches("inconnu|non connu|pas connu|a definir|a determiner|non determine|non estime")) {
            return Optional.of(AmountRange.notKnown());
        }
        if (folded.matches("(montant )?(non communique|confidentiel|non public|non divulgue)")) {
            return Optional.of(AmountRange.notDisclosed());
        }
        return bounds(text).flatMap(values -> range(text.strip(), folded, values));
    }

    private static Optional<AmountRange> range(String text, String folded, List<Long> values) {
        if (values.size() == 2) {
            return Optional.of(AmountRange.between(
                    Math.min(values.get(0), values.get(1)), Math.max(values.get(0), values.get(1))));
        }
        if (values.size() != 1) {
            return Optional.empty();
        }
        long value = values.getFirst();
        if (text.startsWith("+")
                || text.startsWith(">")
                || text.startsWith("≥")
                || text.endsWith("+")
                || folded.matches("(plus de|superieur|au dela|a partir|au moins|minimum|min ).*")) {
            return Optional.of(AmountRange.atLeast(value));
        }
        if (text.startsWith("<")
                || text.startsWith("≤")
                || text.startsWith("-")
                || folded.matches("(moins de|inferieur|jusqu|maximum|max |au plus).*")) {
            return Optional.of(AmountRange.atMost(value));
        }
        return Optional.of(AmountRange.between(value, value));
    }

    private static Optional<List<Long>> bounds(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("€|\\beuros?\\b|\\beur\\b|\\bht\\b|\\bttc\\b", " ");
        List<BigDecimal> numbers = new ArrayList<>();
        List<String> units = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(lower);
        while (matcher.find()) {
            Optional<BigDecimal> number = number(matcher.group(1), matcher.group(2));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
            units.add(matcher.group(3) == null ? "" : matcher.group(3));
        }
        if (numbers.isEmpty()
                || numbers.size() > 2
                || !lower.replaceAll(NUMBER.pattern(), "").matches(WORDS)) {
            return Optional.empty();
        }
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            // In "40 - 100k€" the unit is said once for both.
            String unit = units.get(i).isEmpty() && numbers.get(i).compareTo(BigDecimal.valueOf(1000)) < 0
                    ? units.getLast()
                    : units.get(i);
            BigDecimal euros = numbers.get(i).multiply(factor(unit));
            if (euros.compareTo(LARGEST) > 0) {
                return Optional.empty();
            }
            values.add(euros.longValue());
        }
        return Optional.of(values);
    }

    /** What may stand around the numbers; anything else means that this is no amount. */
    private static final String WORDS =
            "(?:[\\s\\u00a0\\u202f+<>≤≥\\-–—/à.]|de|et|entre|environ|plus|moins|supérieure?|inférieure?|au|dela|delà|partir"
                + "|jusqu'|jusqu’|minimum|maximum|min|max)*";

    private static Optional<BigDecimal> number(String digits, String decimals) {
        String plain = digits.replaceAll("[ \\u00a0\\u202f]", "");
        if (plain.contains(".")) {
            if (GROUPED.matcher(plain).matches()) {
                plain = plain.replace(".", "");
            } else if (!DECIMAL.matcher(plain).matches() || decimals != null) {
                return Optional.empty();
            }
        }
        // Three digits after a comma may be thousands in English or a decimal in French: nobody can tell.
        if (decimals != null && decimals.length() == 3) {
            return Optional.empty();
        }
        return plain.length() > 15
                ? Optional.empty()
                : Optional.of(new BigDecimal(decimals == null ? plain : plain + "." + decimals));
    }

    private static BigDecimal factor(String unit) {
        return switch (unit) {
            case "k" -> BigDecimal.valueOf(1_000);
            case "m", "million", "millions" -> BigDecimal.valueOf(1_000_000);
            case "md", "mds", "milliard", "milliards" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.ONE;
        };
    }
}
