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

    private static final String SHARES = """
        series_id,title,question,kind,unit,measures,caveat,publisher,document,locator,licence,chart,chart_filter,headline,parts,parts_only,whole,total_row,tolerance,gap
        sexe,Deux tiers d’hommes,qui-beneficie,observation,,Participants.,,AVE,Bilan,Page 2,Public,none,,,sexe,,des participants,total,0.1,
        """;
    private static final String SHARED = """
        series_id,position,dimension_1,dimension_1_value,dimension_2,dimension_2_value,period,territory,territory_code,value,unit,note,locator
        sexe,1,sexe,hommes,,,2019,France,fr,66.7,%,,
        sexe,2,sexe,femmes,,,2019,France,fr,33.4,%,,
        sexe,3,sexe,hommes,,,2019,France,fr,200,personnes,,
        sexe,4,sexe,femmes,,,2019,France,fr,100,personnes,,
        sexe,5,sexe,total,,,2019,France,fr,300,personnes,,
        """;

    @Test
    void partsMakeAHundredOrTheirTotalWithinTheTolerance() {
        StatisticFiles files = new StatisticFiles(SHARES, SHARED);
        StatisticSeries series = files.series().getFirst();
        assertThat(files.refusals()).isEmpty();
        assertThat(series.whole()).isNotNull().satisfies(whole -> assertThat(whole.sums(series.observations()))
                .extracting(Whole.Sum::unit)
                .containsExactly("%", "personnes"));
    }

    @Test
    void partsThatMissTheirTotalAreRefusedByLineAndDimension() {
        assertThat(reasons(SHARES, SHARED.replace("66.7", "67.7")))
                .containsExactly("observations.csv 2 : série « sexe », selon « sexe », 2019, France :"
                        + " les parts font 101,1 et non 100 (lignes 2, 3)");
        assertThat(reasons(SHARES, SHARED.replace(",200,", ",20,").replace("33.4", "3.34")))
                .containsExactly(
                        "observations.csv 2 : série « sexe », selon « sexe », 2019, France :"
                                + " les parts font 70,04 et non 100 (lignes 2, 3)",
                        "observations.csv 4 : série « sexe », selon « sexe », 2019, France :"
                                + " les parts font 120 et non 300 (lignes 4, 5)");
    }

    @Test
    void anotherUnitOrPeriodIsNoPartOfTheSameWhole() {
        assertThat(reasons(SHARES, SHARED.replace("femmes,,,2019,France,fr,33.4", "femmes,,,2020,France,fr,33.4")))
                .hasSize(2);
        assertThat(reasons(SHARES, SHARED.replace("33.4,%", "33.4,points"))).hasSize(1);
    }

    @Test
    void aTotalThatTheSourceMissesIsKeptWithItsReason() {
        String known = SHARES.replace("total,0.1,", "total,0.1,Le document arrondit mal.");
        assertThat(reasons(known, SHARED.replace("66.7", "67.7"))).isEmpty();
        assertThat(reasons(known, SHARED))
                .containsExactly(
                        "series.csv 2 : colonne « gap » remplie, alors que les parts selon « sexe » font le total");
    }

    @Test
    void aDeclarationThatCannotBeHeldIsRefused() {
        assertThat(reasons(SHARES.replace(",sexe,,des participants", ",âge,,des participants"), SHARED))
                .containsExactly("series.csv 2 : la série n’a pas de dimension « âge » (colonne « parts »)");
        assertThat(reasons(SHARES.replace("0.1", "0.1 point"), SHARED))
                .containsExactly("series.csv 2 : tolérance illisible : « 0.1 point »");
        assertThat(reasons(SHARES.replace(",sexe,,des participants", ",,,des participants"), SHARED))
                .containsExactly("series.csv 2 : colonne « whole » remplie, mais « parts » ou « whole » vide");
        assertThat(reasons(SHARES.replace("participants,total", "participants,ensemble"), SHARED))
                .containsExactly("series.csv 2 : aucune ligne « ensemble » selon « sexe » (colonne « total_row »)");
        assertThat(reasons(SHARES.replace("participants,total", "participants,"), SHARED.replace("%", "points")))
                .containsExactly(
                        "series.csv 2 : rien à additionner selon « sexe » : ni pourcentages, ni ligne de total");
    }

    @Test
    void sumsAreNotHeldWhileLinesAreRefused() {
        assertThat(reasons(SHARES, SHARED.replace("33.4", "n.d.")))
                .containsExactly("observations.csv 3 : valeur non numérique : « n.d. »");
    }

    @Test
    void filesFromBeforeTheDeclarationAreStillRead() {
        assertThat(new StatisticFiles(SERIES, OBSERVATIONS).series().getFirst().whole())
                .isNull();
    }

    private static List<String> reasons(String series, String observations) {
        StatisticFiles files = new StatisticFiles(series, observations);
        files.series();
        return files.refusals().stream()
                .map(refusal -> refusal.file() + " " + refusal.line() + " : " + refusal.reason())
                .toList();
    }
}
