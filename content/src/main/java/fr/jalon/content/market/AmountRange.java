package fr.jalon.content.market;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An estimated amount in euros excluding VAT, for the whole duration; one bound may be open, or both kept back. */
public record AmountRange(
        Disclosure disclosure, @Nullable Long min, @Nullable Long max) {

    /** Why an amount is there or not. */
    public enum Disclosure {
        RANGE("range", "fourchette"),
        NOT_DISCLOSED("not-disclosed", "non communiqué"),
        NOT_KNOWN("not-known", "pas encore connu");

        private final String code;
        private final String label;

        Disclosure(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public static Optional<Disclosure> ofCode(String code) {
            return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
        }
    }

    public AmountRange {
        boolean bounded = min != null || max != null;
        if (bounded != (disclosure == Disclosure.RANGE)) {
            throw new IllegalArgumentException("Bounds go with a range and a range with bounds");
        }
        if (min != null && min < 0 || min != null && max != null && min > max) {
            throw new IllegalArgumentException("Not a range: " + min + " to " + max);
        }
    }

    public static AmountRange between(long min, long max) {
        return new AmountRange(Disclosure.RANGE, min, max);
    }

    public static AmountRange atLeast(long min) {
        return new AmountRange(Disclosure.RANGE, min, null);
    }

    public static AmountRange atMost(long max) {
        return new AmountRange(Disclosure.RANGE, null, max);
    }

    public static AmountRange notDisclosed() {
        return new AmountRange(Disclosure.NOT_DISCLOSED, null, null);
    }

    public static AmountRange notKnown() {
        return new AmountRange(Disclosure.NOT_KNOWN, null, null);
    }

    /** What parts add up to; kept back or not known as soon as one part is. */
    public static AmountRange total(List<AmountRange> parts) {
        if (parts.stream().anyMatch(part -> part.disclosure == Disclosure.NOT_DISCLOSED)) {
            return notDisclosed();
        }
        Long min = sum(parts, AmountRange::min);
        Long max = sum(parts, AmountRange::max);
        return min == null && max == null ? notKnown() : new AmountRange(Disclosure.RANGE, min, max);
    }

    private static @Nullable Long sum(List<AmountRange> parts, Function<AmountRange, @Nullable Long> bound) {
        long sum = 0;
        for (AmountRange part : parts) {
            Long value = bound.apply(part);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum;
    }

    /** {@code 100000/500000} with {@code ..} for an open end, {@code not-disclosed} or {@code not-known}. */
    public String text() {
        return known() ? bound(min) + "/" + bound(max) : disclosure.code();
    }

    /** What {@link #text} wrote. */
    public static AmountRange parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new AmountRange(Disclosure.ofCode(text).orElseThrow(), null, null)
                : new AmountRange(Disclosure.RANGE, bound(text.substring(0, slash)), bound(text.substring(slash + 1)));
    }

    private static String bound(@Nullable Long euros) {
        return euros == null ? ".." : euros.toString();
    }

    private static @Nullable Long bound(String text) {
        return text.equals("..") ? null : Long.valueOf(text);
    }

    public boolean known() {
        return disclosure == Disclosure.RANGE;
    }
}
