package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.SeriesKind;
import fr.jalon.content.statistic.StatisticSeries;
import java.util.List;

/** A series in a list: its most telling figure, its title, who says it and of when; {@code kind} is "" for what was observed. */
record SeriesItem(String title, String href, String value, String scope, String kind, String kindClass) {
    static SeriesItem of(StatisticSeries series) {
        return new SeriesItem(
                series.title(),
                StatisticController.PATH + "/" + series.id(),
                series.headlines().stream().findFirst().map(FigureText::full).orElse(""),
                scope(series),
                series.kind() == SeriesKind.OBSERVATION ? "" : series.kind().label(),
                StatisticPage.kindClass(series.kind()));
    }

    private static String scope(StatisticSeries series) {
        List<String> periods =
                series.headlines().stream().map(Observation::period).toList();
        String publisher = series.source().publisher();
        return periods.isEmpty() ? publisher : publisher + ", " + PeriodText.span(periods);
    }
}
