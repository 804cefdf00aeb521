package fr.jalon.content.statistic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code series.csv} that declare what the parts of a series add up to. Files from before they existed have
 * none, and declare nothing.
 */
final class WholeColumns {
    static final List<String> NAMES = List.of("parts", "parts_only", "whole", "total_row", "tolerance", "gap");

    private static final Pattern TOLERANCE = Pattern.compile("(\\d+(\\.\\d+)?)?");

    private WholeColumns() {}

    /** What a head declares; to be used where {@link #fault} finds nothing. */
    static @Nullable Whole read(NamedCsvRecord head) {
        String parts = text(head, "parts");
        String of = text(head, "whole");
        String tolerance = field(head, "tolerance");
        return parts == null || of == null
                ? null
                : new Whole(
                        parts,
                        text(head, "parts_only"),
                        of,
                        text(head, "total_row"),
                        tolerance.isEmpty() || !TOLERANCE.matcher(tolerance).matches()
                                ? BigDecimal.ZERO
                                : new BigDecimal(tolerance),
                        text(head, "gap"));
    }

    static List<@Nullable String> write(@Nullable Whole whole) {
        return whole == null
                ? Arrays.asList(null, null, null, null, null, null)
                : Arrays.asList(
                        whole.parts(),
                        whole.only(),
                        whole.of(),
                        whole.totalRow(),
                        whole.tolerance().signum() == 0
                                ? null
                                : whole.tolerance().toPlainString(),
                        whole.gap());
    }

    /** What is wrong in the declaration of a series, in French; its sums are another matter. */
    static Optional<String> fault(NamedCsvRecord head, StatisticSeries series) {
        Whole whole = series.whole();
        if (whole == null) {
            return NAMES.stream()
                    .filter(name -> text(head, name) != null)
                    .findFirst()
                    .map(name -> "colonne « %s » remplie, mais « parts » ou « whole » vide".formatted(name));
        }
        if (!TOLERANCE.matcher(field(head, "tolerance")).matches()) {
            return Optional.of("tolérance illisible : « %s »".formatted(field(head, "tolerance")));
        }
        if (!series.dimensionNames().contains(whole.parts())) {
            return Optional.of("la série n’a pas de dimension « %s » (colonne « parts »)".formatted(whole.parts()));
        }
        if (whole.sums(series.observations()).isEmpty()) {
            return Optional.of(
                    "rien à additionner selon « %s » : ni pourcentages, ni ligne de total".formatted(whole.parts()));
        }
        String total = whole.totalRow();
        if (total != null
                && series.observations().stream()
                        .flatMap(figure -> figure.dimensions().stream())
                        .noneMatch(dimension -> dimension.equals(new Observation.Dimension(whole.parts(), total)))) {
            return Optional.of(
                    "aucune ligne « %s » selon « %s » (colonne « total_row »)".formatted(total, whole.parts()));
        }
        return whole.gap() != null && whole.missed(series.observations()).isEmpty()
                ? Optional.of("colonne « gap » remplie, alors que les parts selon « %s » font le total"
                        .formatted(whole.parts()))
                : Optional.empty();
    }

    private static @Nullable String text(NamedCsvRecord head, String column) {
        String field = field(head, column);
        return field.isBlank() ? null : field;
    }

    private static String field(NamedCsvRecord head, String column) {
        return head.findField(column).orElse("").strip();
    }
}
