package fr.jalon.portal.market;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts in euros from {@code least} up to {@code below}; without either, amounts that are not known. */
record AmountBand(@Nullable Long least, @Nullable Long below) {
    static final AmountBand UNKNOWN = new AmountBand(null, null);

    /** The thresholds at which procedures change, roughly, and orders of magnitude above them. */
    static final List<AmountBand> OFFERED = List.of(
            new AmountBand(null, 40_000L),
            new AmountBand(40_000L, 100_000L),
            new AmountBand(100_000L, 500_000L),
            new AmountBand(500_000L, 1_000_000L),
            new AmountBand(1_000_000L, 5_000_000L),
            new AmountBand(5_000_000L, null),
            UNKNOWN);

    private static final String UNKNOWN_CODE = "inconnu";
    private static final Pattern CODE = Pattern.compile("(\\d{0,12})-(\\d{0,12})");

    /** {@code 40000-100000}, {@code -40000}, {@code 5000000-} or {@code inconnu}. */
    static Optional<AmountBand> ofCode(String code) {
        if (code.equals(UNKNOWN_CODE)) {
            return Optional.of(UNKNOWN);
        }
        var bounds = CODE.matcher(code);
        if (!bounds.matches()) {
            return Optional.empty();
        }
        Long least = bounds.group(1).isEmpty() ? null : Long.valueOf(bounds.group(1));
        Long below = bounds.group(2).isEmpty() ? null : Long.valueOf(bounds.group(2));
        if (least == null && below == null || least != null && below != null && least >= below) {
            return Optional.empty();
        }
        return Optional.of(new AmountBand(least, below));
    }

    String code() {
        return equals(UNKNOWN) ? UNKNOWN_CODE : (least == null ? "" : least) + "-" + (below == null ? "" : below);
    }
}
