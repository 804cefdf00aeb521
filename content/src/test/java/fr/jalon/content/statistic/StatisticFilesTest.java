package fr.jalon.content.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the two CSV files may hold, and how a wrong line is told. */
final class StatisticFilesTest {
    private static final String SERIES = """
        series_id,title,question,kind,unit,measures,caveat,publisher,document,locator,licence,chart,chart_filter,headline
        part-clause,Un marché sur seize,combien-de-marches,observation,%,Part des marchés.,,OEAP,Rapport,Tableau 3,Public,line,,2
        """;
    private static final String OBSERVATIONS = """
        series_id,position,dimension_1,dimension_1_value,dimension_2,dimension_2_value,period,territory,territory_code,value,unit,note,locator
        part-clause,1,acheteur,Total,,,2012,France,fr,4.3,%,,
        part-clause,2,acheteur,Total,,,2013,France,fr,6.10,%,Valeur minimale.,
        """;

    @Test
    void aSeriesHoldsItsFiguresAsPublished() {
        StatisticFiles files = new StatisticFiles(SERIES, OBSERVATIONS);
        assertThat(files.refusals()).isEmpty();
        StatisticSeries series = files.series().getFirst();
        assertThat(series.caveat()).isNull();
        assertThat(series.dimensionNames()).containsExactly("acheteur");
        assertThat(series.headlines()).extracting(Observation::published).containsExactly("6.10");
        assertThat(series.headlines()).extracting(Observation::note).containsExactly("Valeur minimale.");
    }

    @Test
    void anUnknownSeriesIsRefused() {
        assertThat(reasons(SERIES, OBSERVATIONS + "autre,1,,,,,2013,France,fr,1,%,,\n"))
                .containsExactly("observations.csv 4 : série inconnue : « autre »");
    }

    @Test
    void aValueThatIsNoNumberIsRefused() {
        assertThat(reasons(SERIES, OBSERVATIONS + "part-clause,3,acheteur,État,,,2013,France,fr,n.d.,%,,\n"))
                .containsExactly("observations.csv 4 : valeur non numérique : « n.d. »");
    }

    @Test
    void theSameFigureTwiceIsRefused() {
        assertThat(reasons(SERIES, OBSERVATIONS + "part-clause,3,acheteur,Total,,,2013,France,fr,7,%,,\n"))
                .containsExactly("observations.csv 4 : observation en double dans la série « part-clause »");
    }

    @Test
    void aPeriodOrATerritoryThatCannotBeReadIsRefused() {
        assertThat(reasons(
                        SERIES,
                        OBSERVATIONS
                                + "part-clause,3,acheteur,A,,,an dernier,France,fr,7,%,,\n"
                                + "part-clause,4,acheteur,B,,,2013,France,59,7,%,,\n"))
                .containsExactly(
                        "observations.csv 4 : période illisible : « an dernier »",
                        "observations.csv 5 : code de territoire invalide : « 59 »");
    }

    @Test
    void aHeadlineWithoutItsFigureIsRefused() {
        assertThat(reasons(SERIES.replace("line,,2", "line,,3"), OBSERVATIONS))
                .containsExactly("series.csv 2 : chiffres en avant ou graphique incompatibles avec les observations :"
                        + " « part-clause »");
    }

    @Test
    void aChartOfSeveralUnitsIsRefused() {
        assertThat(reasons(SERIES, OBSERVATIONS + "part-clause,3,acheteur,Total,,,2013,France,fr,99,marchés,,\n"))
                .hasSize(1);
        assertThat(reasons(
                        SERIES.replace("line,,2", "none,,2"),
                        OBSERVATIONS + "part-clause,3,acheteur,Total,,,2013,France,fr,99,marchés,,\n"))
                .isEmpty();
    }

    @Test
    void aSeriesWithoutFiguresOrOfUnknownKindIsRefused() {
        assertThat(reasons(SERIES, OBSERVATIONS.lines().findFirst().orElseThrow() + "\n"))
                .hasSize(1);
        assertThat(reasons(SERIES.replace(",observation,", ",mesure,"), OBSERVATIONS))
                .containsExactly("series.csv 2 : question, nature, graphique ou chiffres manquants : « part-clause »");
    }

    private static List<String> reasons(String series, String observations) {
        StatisticFiles files = new StatisticFiles(series, observations);
        files.series();
        return files.refusals().stream()
                .map(refusal -> refusal.file() + " " + refusal.line() + " : " + refusal.reason())
                .toList();
    }
}
