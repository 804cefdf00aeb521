package fr.jalon.portal.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.statistic.Observation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures in French: {@code _} stands for the narrow no-break space. */
final class FigureTextTest {
    @Test
    void decimalsStayAsPublished() {
        assertThat(full("6.1", "%")).isEqualTo("6,1_%");
        assertThat(full("11.0", "%")).isEqualTo("11,0_%");
        assertThat(full("1896006.08", "€")).isEqualTo("1_896_006,08_€");
        assertThat(full("-2430.5", "heures")).isEqualTo("−2_430,5 heures");
        assertThat(full("-7.4", "%")).isEqualTo("−7,4_%");
    }

    @Test
    void whatIsUnderTwoIsSingular() {
        assertThat(full("1.4", "millions d’heures")).isEqualTo("1,4 million d’heures");
        assertThat(full("0", "réponses")).isEqualTo("0 réponse");
        assertThat(full("2", "réponses")).isEqualTo("2 réponses");
        assertThat(full("1", "mois")).isEqualTo("1 mois");
        assertThat(full("1", "ans")).isEqualTo("1 an");
    }

    @Test
    void someUnitsAreNotWritten() {
        assertThat(full("2005", "année")).isEqualTo("2005");
        assertThat(full("55", "nombre")).isEqualTo("55");
        assertThat(full("8", "coefficient")).isEqualTo("×_8");
        assertThat(full("3", "rang (1 = plus important)")).isEqualTo("rang\u00a03");
    }

    @Test
    void largeTypeKeepsTheNumberAndItsSymbol() {
        Observation amount = figure("1.2", "M€ HT");
        assertThat(FigureText.large(amount).replace('\u202f', '_')).isEqualTo("1,2_M€");
        assertThat(FigureText.words(amount)).isEqualTo("HT");
        assertThat(FigureText.words(figure("800", "heures"))).isEqualTo("heures");
        assertThat(FigureText.words(figure("80", "%"))).isEmpty();
    }

    @Test
    void periodsAreWordsOrYears() {
        assertThat(PeriodText.of("2013")).isEqualTo("2013");
        assertThat(PeriodText.of("2015-07")).isEqualTo("juillet 2015");
        assertThat(PeriodText.of("2015-11-01")).isEqualTo("1er novembre 2015");
        assertThat(PeriodText.of("2009/2015")).isEqualTo("2009 à 2015");
        assertThat(PeriodText.of("2016-02-18/2016-03-03")).isEqualTo("du 18 février 2016 au 3 mars 2016");
        assertThat(PeriodText.span(List.of("2013", "2009/2015"))).isEqualTo("2009 à 2015");
        assertThat(PeriodText.span(List.of("2013", "2013-06-30"))).isEqualTo("2013");
    }

    private static String full(String published, String unit) {
        return FigureText.full(figure(published, unit)).replace('\u202f', '_');
    }

    private static Observation figure(String published, String unit) {
        return new Observation(
                1, List.of(), "2013", "France", "fr", new BigDecimal(published), published, unit, null, null);
    }
}
