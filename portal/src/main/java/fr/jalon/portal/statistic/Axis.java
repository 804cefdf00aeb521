package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticSeries;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Something that tells the figures of a series apart: a dimension, the place or the period. */
record Axis(String name, Function<Observation, String> of) {
    static final String TERRITORY = "territoire";
    static final String PERIOD = "période";

    /** The axes on which these observations differ: dimensions first, then territory, then period. */
    static List<Axis> varying(List<Observation> observations) {
        int dimensions = observations.stream()
                .mapToInt(observation -> observation.dimensions().size())
                .max()
                .orElse(0);
        Stream<Axis> ofDimensions =
                Stream.iterate(0, index -> index + 1).limit(dimensions).map(index -> dimension(observations, index));
        return Stream.concat(
                        ofDimensions,
                        Stream.of(
                                new Axis(TERRITORY, Observation::territory),
                                new Axis(PERIOD, observation -> PeriodText.of(observation.period()))))
                .filter(axis -> axis.values(observations).size() > 1)
                .toList();
    }

    static boolean varies(StatisticSeries series, String name) {
        return varying(series.observations()).stream()
                .anyMatch(axis -> axis.name().equals(name));
    }

    /** The values in the order of the source, except that periods follow time. */
    List<String> values(List<Observation> observations) {
        Stream<Observation> ordered = name.equals(PERIOD)
                ? observations.stream().sorted(java.util.Comparator.comparing(Observation::period))
                : observations.stream();
        return ordered.map(of).distinct().toList();
    }

    private static Axis dimension(List<Observation> observations, int index) {
        String name = observations.stream()
                .filter(observation -> observation.dimensions().size() > index)
                .map(observation -> observation.dimensions().get(index).name())
                .findFirst()
                .orElse("");
        return new Axis(
                name,
                observation -> observation.dimensions().size() > index
                        ? capital(label(observation.dimensions().get(index)))
                        : "");
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The value of a dimension, with what it numbers where that would not be understood alone. */
    static String label(Observation.Dimension dimension) {
        boolean bare = dimension.name().equals("article")
                && Character.isDigit(dimension.value().charAt(0));
        return bare ? dimension.name() + " " + dimension.value() : dimension.value();
    }
}
