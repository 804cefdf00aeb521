package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import fr.jalon.content.text.Fold;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.SearchAddress;
import java.util.List;
import java.util.Set;

/** A choice of figures, as its address says it: series, and of them the territories, periods and values of dimensions. */
record ExplorerQuery(
        SearchAddress address,
        String words,
        List<String> series,
        List<String> territories,
        List<String> periods,
        List<String> dimensions) {
    static final String PATH = StatisticController.PATH + "/explorer";
    static final String WORDS = "q";
    static final String SERIES = "serie";
    static final String TERRITORY = "territoire";
    static final String PERIOD = "periode";
    static final String DIMENSION = "dimension";

    static final int MOST_SERIES = 8;
    private static final int LONGEST_CODE = 48;
    private static final List<String> NAMES = List.of(WORDS, SERIES, TERRITORY, PERIOD, DIMENSION);

    static ExplorerQuery of(io.micronaut.http.HttpParameters given) {
        Parameters parameters = Parameters.of(given, Set.copyOf(NAMES));
        List<String> series = parameters.all(SERIES);
        if (series.size() > MOST_SERIES) {
            throw Parameters.refusal(
                    SERIES, series.get(MOST_SERIES), "au plus " + MOST_SERIES + " séries se comparent à la fois.");
        }
        return new ExplorerQuery(
                SearchAddress.of(PATH, parameters, NAMES),
                parameters.one(WORDS).orElse(""),
                series,
                parameters.all(TERRITORY),
                parameters.all(PERIOD),
                parameters.all(DIMENSION));
    }

    boolean keeps(Observation figure) {
        return (territories.isEmpty() || territories.contains(code(figure.territory())))
                && (periods.isEmpty() || periods.contains(figure.period()))
                && figure.dimensions().stream().allMatch(this::keeps);
    }

    /** A dimension of which nothing is chosen keeps all its values. */
    private boolean keeps(Observation.Dimension dimension) {
        String axis = code(dimension.name()) + "~";
        return dimensions.stream().noneMatch(chosen -> chosen.startsWith(axis)) || dimensions.contains(code(dimension));
    }

    /** What stands for a value of a dimension in an address. */
    static String code(Observation.Dimension dimension) {
        return code(dimension.name()) + "~" + code(dimension.value());
    }

    static String code(String text) {
        String folded = Fold.fold(text).replace(' ', '-');
        return folded.length() <= LONGEST_CODE ? folded : folded.substring(0, LONGEST_CODE);
    }
}
