package fr.jalon.content.statistic;

import fr.jalon.content.statistic.Observation.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a new release of a series changes, line by line in French, and what in it an operator should look at before it is
 * published.
 */
public record SeriesDifference(String id, String title, List<String> changes, List<String> warnings) {
    /** Beyond, a figure that replaces another looks like an error of unit or of a digit. */
    private static final double FAR = 2;

    /** Beyond, a figure of a new period does so. */
    private static final double FARTHER = 3;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** What a figure is about. */
    private record Subject(List<Dimension> dimensions, String territory, String unit) {
        static Subject of(Observation figure) {
            return new Subject(figure.dimensions(), figure.territory(), figure.unit());
        }

        String text(String period) {
            String what = dimensions.stream().map(Dimension::value).collect(Collectors.joining(", "));
            return (what.isEmpty() ? "" : what + ", ") + period + ", " + territory;
        }
    }

    static SeriesDifference of(StatisticSeries former, StatisticSeries next) {
        List<String> changes = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        compare("titre", former.title(), next.title(), changes);
        compare("ce qui est mesuré", former.measures(), next.measures(), changes);
        compare("réserve", former.caveat(), next.caveat(), changes);
        compare("source", former.source(), next.source(), changes);
        compare("ce que font les parts", text(former.whole()), text(next.whole()), changes);
        if (!Objects.equals(former.unit(), next.unit())) {
            warnings.add("l’unité passe de « %s » à « %s »".formatted(former.unit(), next.unit()));
        }
        Map<Subject, Map<String, Observation>> before = bySubject(former);
        Map<Subject, Map<String, Observation>> after = bySubject(next);
        after.forEach((subject, figures) -> figures.forEach((period, figure) -> {
            Map<String, Observation> known = before.getOrDefault(subject, Map.of());
            Observation old = known.get(period);
            if (old == null) {
                changes.add("nouveau : %s : %s".formatted(subject.text(period), figure.published()));
                last(known, period)
                        .filter(last -> isFar(last, figure, FARTHER))
                        .ifPresent(last -> warnings.add("%s : %s, loin de la période d’avant (%s)"
                                .formatted(subject.text(period), figure.published(), last.published())));
            } else if (!old.published().equals(figure.published())) {
                changes.add(
                        "%s : %s au lieu de %s".formatted(subject.text(period), figure.published(), old.published()));
                if (isFar(old, figure, FAR)) {
                    warnings.add("%s : %s, loin de l’ancienne valeur (%s)"
                            .formatted(subject.text(period), figure.published(), old.published()));
                }
            }
        }));
        before.forEach((subject, figures) -> figures.forEach((period, figure) -> {
            if (!after.getOrDefault(subject, Map.of()).containsKey(period)) {
                changes.add("retiré : %s : %s".formatted(subject.text(period), figure.published()));
            }
        }));
        if (next.whole() == null) {
            wholes(former, next, warnings);
        }
        if (former.whole() != null && next.whole() == null) {
            warnings.add("ne déclare plus ce que font ses parts selon « %s » : leur somme n’est plus vérifiée"
                    .formatted(former.whole().parts()));
        }
        warnings.addAll(gaps(next));
        return new SeriesDifference(next.id(), next.title(), List.copyOf(changes), List.copyOf(warnings));
    }

    /** A new series of which something is to be looked at. */
    static Optional<SeriesDifference> of(StatisticSeries created) {
        List<String> gaps = gaps(created);
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeriesDifference(created.id(), created.title(), List.of("nouvelle série"), gaps));
    }

    /** Totals that the source itself misses: published as they are, with the reason that the series gives. */
    private static List<String> gaps(StatisticSeries series) {
        Whole whole = series.whole();
        return whole == null
                ? List.of()
                : whole.missed(series.observations()).stream()
                        .map(sum -> "selon « %s », %s ; publié ainsi : %s"
                                .formatted(whole.parts(), sum.text(), whole.gap()))
                        .toList();
    }

    private static @Nullable String text(@Nullable Whole whole) {
        return whole == null
                ? null
                : "selon « %s »%s, %s %s, à %s près%s"
                        .formatted(
                                whole.parts(),
                                whole.only() == null ? "" : " (" + whole.only() + ")",
                                whole.totalRow() == null ? "100 %" : "la ligne « " + whole.totalRow() + " »",
                                whole.of(),
                                whole.tolerance().toPlainString(),
                                whole.gap() == null ? "" : " ; " + whole.gap());
    }

    private static void compare(String what, @Nullable Object former, @Nullable Object next, List<String> changes) {
        if (!Objects.equals(former, next)) {
            changes.add("%s : « %s » au lieu de « %s »".formatted(what, next, former));
        }
    }

    /** Shares that made a whole, and no longer do. */
    private static void wholes(StatisticSeries former, StatisticSeries next, List<String> warnings) {
        Map<String, BigDecimal> before = sums(former);
        sums(next).forEach((group, sum) -> {
            BigDecimal old = before.get(group);
            if (old != null && isWhole(old) && !isWhole(sum)) {
                warnings.add("%s : les parts faisaient %s %%, elles font %s %%"
                        .formatted(group, old.toPlainString(), sum.toPlainString()));
            }
        });
    }

    private static Map<String, BigDecimal> sums(StatisticSeries series) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Observation figure : series.observations()) {
            if (figure.unit().equals("%")) {
                String of = figure.dimensions().size() > 1
                        ? figure.dimensions().getFirst().value() + ", "
                        : "";
                sums.merge(of + figure.period() + ", " + figure.territory(), figure.value(), BigDecimal::add);
            }
        }
        return sums;
    }

    /** Rounded shares miss the whole by a little. */
    private static boolean isWhole(BigDecimal sum) {
        return sum.subtract(WHOLE).abs().compareTo(BigDecimal.ONE) <= 0;
    }

    private static boolean isFar(Observation old, Observation figure, double factor) {
        double before = old.value().doubleValue();
        double after = figure.value().doubleValue();
        return before * after <= 0 ? before != after : after / before > factor || before / after > factor;
    }

    private static Optional<Observation> last(Map<String, Observation> figures, String period) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().compareTo(period) < 0)
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private static Map<Subject, Map<String, Observation>> bySubject(StatisticSeries series) {
        Map<Subject, Map<String, Observation>> figures = new LinkedHashMap<>();
        series.observations().forEach(figure -> figures.computeIfAbsent(Subject.of(figure), key -> new HashMap<>())
                .put(figure.period(), figure));
        return figures;
    }
}
