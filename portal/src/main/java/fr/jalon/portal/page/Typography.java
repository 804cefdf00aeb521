package fr.jalon.portal.page;

import fr.jalon.content.text.FrenchTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers, dates and sentences as French readers expect them, with the spaces that do not break. */
public final class Typography {
    /** Narrow no-break space: thousands, units, before ; ! ? and %. */
    public static final String NARROW = "\u202F";

    private static final String NO_BREAK = "\u00A0";
    private static final Pattern BEFORE_HIGH = Pattern.compile(" +([;!?%€])");
    private static final Pattern BEFORE_COLON = Pattern.compile(" +(:|»)");
    private static final Pattern AFTER_OPENING = Pattern.compile("« +");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H'" + NO_BREAK + "h" + NO_BREAK + "'mm", Locale.FRENCH);

    private Typography() {}

    /** Sets the spaces and apostrophes of a plain French sentence. */
    public static String french(String text) {
        String spaced = BEFORE_HIGH.matcher(text).replaceAll(NARROW + "$1");
        spaced = BEFORE_COLON.matcher(spaced).replaceAll(NO_BREAK + "$1");
        spaced = AFTER_OPENING.matcher(spaced).replaceAll("«" + NO_BREAK);
        return APOSTROPHE.matcher(spaced).replaceAll("’");
    }

    /** A whole number: 1 234. */
    public static String number(long value) {
        return format("#,##0", BigDecimal.valueOf(value));
    }

    /** A number with its decimals as given, trailing zeros left out: 12,5. */
    public static String number(BigDecimal value) {
        return format("#,##0.##########", value);
    }

    /** A share of 100 given as such: percent(6.1) is 6,1 %. */
    public static String percent(BigDecimal value) {
        return number(value) + NARROW + "%";
    }

    /** Hours of work: 1 234 h. */
    public static String hours(long hours) {
        return number(hours) + NARROW + "h";
    }

    /** An exact amount: 1 200 000 €. */
    public static String euros(BigDecimal amount) {
        return format(amount.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0", amount) + NARROW + "€";
    }

    /** An amount as one says it: 850 €, 40 k€, 1,2 M€. */
    public static String roundEuros(BigDecimal amount) {
        Scale scale = Scale.of(amount);
        return scale.print(amount) + NARROW + scale.unit;
    }

    /** A range of amounts, the unit said once where it is the same: 250 à 500 k€; a missing end is open. */
    public static String eurosRange(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null || min.signum() == 0) {
            return max == null ? "" : "moins de " + roundEuros(max);
        }
        if (max == null) {
            return "plus de " + roundEuros(min);
        }
        if (min.compareTo(max) == 0) {
            return roundEuros(min);
        }
        Scale low = Scale.of(min);
        Scale high = Scale.of(max);
        String start = low == high ? low.print(min) : roundEuros(min);
        return start + " à " + roundEuros(max);
    }

    /** 12 mars 2027, 1er avril 2027. */
    public static String day(LocalDate date) {
        String printed = DAY.format(date);
        return date.getDayOfMonth() == 1 ? "1er" + printed.substring(1) : printed;
    }

    /** The day of a moment: 12 mars 2027. */
    public static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, FrenchTime.ZONE));
    }

    /** 12 mars 2027 à 16 h 05. */
    public static String moment(Instant moment) {
        return day(moment) + " à " + TIME.format(moment.atZone(FrenchTime.ZONE));
    }

    /** avril 2027. */
    public static String month(LocalDate date) {
        return MONTH.format(date);
    }

    /** 2e trimestre 2027. */
    public static String quarter(LocalDate date) {
        return quarterNumber(date) + " trimestre " + date.getYear();
    }

    /** A date no more precise than it is known; {@code precision} is day, month or quarter. */
    public static String date(LocalDate date, String precision) {
        return switch (precision) {
            case "day" -> day(date);
            case "month" -> month(date);
            case "quarter" -> quarter(date);
            default -> throw new IllegalArgumentException("Unknown precision " + precision);
        };
    }

    static String quarterNumber(LocalDate date) {
        int quarter = (date.getMonthValue() + 2) / 3;
        return quarter == 1 ? "1er" : quarter + "e";
    }

    private static String format(String pattern, BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symbols.setGroupingSeparator(NARROW.charAt(0));
        return new DecimalFormat(pattern, symbols).format(value);
    }

    private enum Scale {
        EUROS("€", 0),
        THOUSANDS("k€", 3),
        MILLIONS("M€", 6);

        private final String unit;
        private final int power;

        Scale(String unit, int power) {
            this.unit = unit;
            this.power = power;
        }

        static Scale of(BigDecimal amount) {
            if (amount.compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
                return MILLIONS;
            }
            return amount.compareTo(BigDecimal.valueOf(10_000)) >= 0 ? THOUSANDS : EUROS;
        }

        String print(BigDecimal amount) {
            int decimals = this == MILLIONS ? 1 : 0;
            return number(amount.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP));
        }
    }
}
