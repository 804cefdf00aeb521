package fr.jalon.content.statistic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a series add up to, as its definition declares. {@code parts} is the dimension along which figures are
 * parts, {@code only} the value of the other dimension to which that is limited, {@code of} what the whole is, to be read
 * after "100 %". A part called {@code totalRow} is the published total of the others; where there is none, parts in percent
 * make 100. Roundings may miss it by {@code tolerance}, in the unit of the figures; {@code gap} says why those of the source
 * miss it by more.
 */
public record Whole(
        String parts,
        @Nullable String only,
        String of,
        @Nullable String totalRow,
        BigDecimal tolerance,
        @Nullable String gap) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the figures that share all but the part have in common. */
    private record Group(List<Observation.Dimension> others, String period, String territory, String unit) {
        String text() {
            return Stream.concat(others.stream().map(Observation.Dimension::value), Stream.of(period, territory))
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Parts, what they make, what they should, whether that is a published total, which itself is no part, and whether they
     * make it.
     */
    public record Sum(
            String where,
            List<Observation> parts,
            String unit,
            BigDecimal sum,
            BigDecimal expected,
            boolean total,
            boolean holds) {
        /** In French: what is summed, the sum and the total. */
        public String text() {
            return "%s : les parts font %s et non %s".formatted(where, french(sum), french(expected));
        }

        private static String french(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString().replace('.', ',');
        }
    }

    /** The sums that figures allow: each group that has its total, or is in percent. */
    public List<Sum> sums(List<Observation> figures) {
        Map<Group, List<Observation>> groups = new LinkedHashMap<>();
        figures.stream().filter(this::isPart).forEach(figure -> groups.computeIfAbsent(
                        group(figure), key -> new ArrayList<>())
                .add(figure));
        return groups.entrySet().stream()
                .flatMap(group -> sum(group.getKey(), group.getValue()).stream())
                .toList();
    }

    /** Those of the sums that miss the total by more than roundings do. */
    public List<Sum> missed(List<Observation> figures) {
        return sums(figures).stream().filter(sum -> !sum.holds()).toList();
    }

    private Optional<Sum> sum(Group group, List<Observation> figures) {
        Map<Boolean, List<Observation>> isTotal = figures.stream()
                .collect(
                        Collectors.partitioningBy(figure -> value(figure, parts).equals(totalRow)));
        Optional<BigDecimal> expected = isTotal.get(true).stream()
                .map(Observation::value)
                .findFirst()
                .or(() -> group.unit().equals("%") ? Optional.of(HUNDRED) : Optional.empty());
        List<Observation> summed = isTotal.get(false);
        BigDecimal sum = summed.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return summed.isEmpty()
                ? Optional.empty()
                : expected.map(total -> new Sum(
                        group.text(),
                        summed,
                        group.unit(),
                        sum,
                        total,
                        !isTotal.get(true).isEmpty(),
                        sum.subtract(total).abs().compareTo(tolerance) <= 0));
    }

    private boolean isPart(Observation figure) {
        return !value(figure, parts).isEmpty()
                && (only == null
                        || figure.dimensions().stream()
                                .anyMatch(dimension -> !dimension.name().equals(parts)
                                        && dimension.value().equals(only)));
    }

    private Group group(Observation figure) {
        return new Group(
                figure.dimensions().stream()
                        .filter(dimension -> !dimension.name().equals(parts))
                        .toList(),
                figure.period(),
                figure.territory(),
                figure.unit());
    }

    private static String value(Observation figure, String dimension) {
        return figure.dimensions().stream()
                .filter(one -> one.name().equals(dimension))
                .map(Observation.Dimension::value)
                .findFirst()
                .orElse("");
    }
}
