package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.content.statistic.Whole;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of the parts of a series: of what they are the whole, and where the source misses it. */
final class WholeText {
    private WholeText() {}

    /** Empty where a series declares nothing. */
    static String of(StatisticSeries series) {
        Whole whole = series.whole();
        if (whole == null) {
            return "";
        }
        List<Whole.Sum> sums = whole.sums(series.observations());
        List<Whole.Sum> missed = whole.missed(series.observations());
        String said = Messages.get(
                "statistic.whole." + kind(sums) + (missed.isEmpty() ? "" : ".missed"),
                Axis.capital(Messages.get("statistic.whole.along", whole.parts(), only(whole))),
                Typography.french(whole.of()));
        if (!missed.isEmpty()) {
            return said + " "
                    + missed.stream().map(WholeText::missed).collect(Collectors.joining(" ; "))
                    + ". " + Typography.french(String.valueOf(whole.gap()));
        }
        boolean rounded = sums.stream().anyMatch(sum -> sum.sum().compareTo(sum.expected()) != 0);
        return rounded
                ? said + " " + Messages.get("statistic.whole.rounded", FigureText.tick(whole.tolerance()))
                : said;
    }

    private static String kind(List<Whole.Sum> sums) {
        boolean hundred = sums.stream().anyMatch(sum -> !sum.total());
        return !hundred ? "total" : sums.stream().anyMatch(Whole.Sum::total) ? "both" : "hundred";
    }

    private static String only(Whole whole) {
        return whole.only() == null ? "" : " (" + whole.only() + ")";
    }

    private static String missed(Whole.Sum sum) {
        return Messages.get(
                "statistic.whole.sum", sum.where(), FigureText.tick(sum.sum()), FigureText.tick(sum.expected()));
    }
}
