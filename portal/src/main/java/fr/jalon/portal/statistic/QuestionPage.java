package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.QuestionSheet;
import fr.jalon.content.statistic.SeriesKind;
import fr.jalon.content.statistic.SourceComparison;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question of citizens: its answer in figures, one drawing, then every series that suits it, by what they are. */
record QuestionPage(
        Layout layout,
        String title,
        String answer,
        String unknown,
        List<Headline> headlines,
        @Nullable Drawing drawing,
        String count,
        List<Group> groups,
        List<Link> comparisons,
        List<Link> ways,
        List<Link> others) {

    /** A figure in large type that leads to its series. */
    record Headline(
            String value, String unit, String label, String source, String kind, String kindClass, String href) {
        static Headline of(StatisticSeries series, Observation figure, String label) {
            return new Headline(
                    FigureText.large(figure),
                    FigureText.words(figure),
                    label,
                    series.source().publisher() + ", " + PeriodText.of(figure.period()),
                    series.kind() == SeriesKind.OBSERVATION ? "" : series.kind().label(),
                    StatisticPage.kindClass(series.kind()),
                    StatisticController.PATH + "/" + series.id());
        }
    }

    /** The chart of a series with its title, which leads to it. */
    record Drawing(String title, String href, String scope, String wide, String narrow) {}

    /** Series that belong together; {@code text} says how to read them. */
    record Group(String id, String title, String text, List<SeriesItem> items) {}

    /**
     * @param all the series with their figures, in order
     */
    static QuestionPage of(QuestionSheet sheet, List<StatisticSeries> all) {
        CitizenQuestion question = sheet.question();
        List<StatisticSeries> suiting = all.stream().filter(sheet::suits).toList();
        String answer = Messages.get("statistic.question." + question.code() + ".answer");
        return new QuestionPage(
                Layout.of(Section.STATISTICS, question.label(), answer, path(question))
                        .withBreadcrumb(Section.STATISTICS.label(), StatisticController.PATH),
                question.label(),
                answer,
                Messages.get("statistic.question." + question.code() + ".unknown"),
                sheet.answers().stream()
                        .flatMap(figure -> headline(figure, suiting))
                        .toList(),
                sheet.chart().flatMap(id -> drawing(id, suiting).findFirst()).orElse(null),
                Messages.count("statistic.list.series", suiting.size()),
                groups(question, suiting),
                SourceComparison.all().stream()
                        .filter(one -> suiting.stream()
                                .anyMatch(series -> series.question() == question
                                        && SourceComparison.of(series).contains(one)))
                        .map(one -> new Link(one.title(), ComparisonController.PATH + "/" + one.slug()))
                        .toList(),
                question == CitizenQuestion.REGION
                        ? List.of(new Link(Messages.get("statistic.question.territories"), TerritoryController.PATH))
                        : List.of(),
                Stream.of(CitizenQuestion.values())
                        .filter(other -> other != question)
                        .map(QuestionPage::link)
                        .toList());
    }

    static String path(CitizenQuestion question) {
        return StatisticController.PATH + "/questions/" + question.code();
    }

    static Link link(CitizenQuestion question) {
        return new Link(question.label(), path(question));
    }

    private static Stream<Headline> headline(QuestionSheet.Answer answer, List<StatisticSeries> series) {
        return series.stream()
                .filter(one -> one.id().equals(answer.series()))
                .flatMap(one -> one.observations().stream()
                        .filter(figure -> figure.position() == answer.position())
                        .map(figure -> Headline.of(one, figure, answer.label())));
    }

    private static Stream<Drawing> drawing(String id, List<StatisticSeries> series) {
        return series.stream().filter(one -> one.id().equals(id)).flatMap(one -> SeriesChart.of(one).stream()
                .map(chart -> new Drawing(
                        one.title(),
                        StatisticController.PATH + "/" + id,
                        one.source().publisher() + ", " + StatisticPage.scope(one.charted()),
                        chart.draw(ChartWidth.WIDE),
                        chart.draw(ChartWidth.NARROW))));
    }

    /** Observed figures by place (answers to surveys by who asked), then what was not observed, each kind apart. */
    private static List<Group> groups(CitizenQuestion question, List<StatisticSeries> suiting) {
        Map<String, List<StatisticSeries>> byKey = new LinkedHashMap<>();
        suiting.stream()
                .sorted(Comparator.comparing(StatisticSeries::kind).thenComparing(series -> !isOfFrance(series)))
                .forEach(series -> byKey.computeIfAbsent(heading(question, series), key -> new ArrayList<>())
                        .add(series));
        List<Group> groups = new ArrayList<>();
        byKey.forEach((title, series) -> groups.add(new Group(
                "groupe-" + (groups.size() + 1),
                title,
                series.getFirst().kind() == SeriesKind.OBSERVATION
                        ? ""
                        : Messages.get(
                                "statistic.kind." + series.getFirst().kind().code()),
                series.stream().map(SeriesItem::of).toList())));
        return groups;
    }

    private static String heading(CitizenQuestion question, StatisticSeries series) {
        if (series.kind() == SeriesKind.SURVEY) {
            return question == CitizenQuestion.SURVEYS
                    ? series.source().publisher()
                    : Messages.get("statistic.question.surveys");
        }
        if (series.kind() != SeriesKind.OBSERVATION) {
            return Messages.get("statistic.question." + series.kind().code());
        }
        if (isOfFrance(series)) {
            return Messages.get("statistic.question.france");
        }
        List<String> places = places(series);
        return Messages.get(
                question != CitizenQuestion.REGION
                        ? "statistic.question.places"
                        : places.size() > 1 ? "statistic.question.several" : "statistic.question.place",
                places.getFirst());
    }

    private static boolean isOfFrance(StatisticSeries series) {
        return places(series).equals(List.of("France"));
    }

    private static List<String> places(StatisticSeries series) {
        return series.observations().stream()
                .map(Observation::territory)
                .distinct()
                .toList();
    }
}
