package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.SeriesKind;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.content.statistic.StatisticSeriesRepository;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The series by question, a few of each; all those of one question, or all that a text finds. */
record StatisticListPage(
        Layout layout,
        String title,
        String lead,
        String text,
        String asked,
        List<Featured> featured,
        List<Link> questions,
        String found,
        List<Group> groups,
        @Nullable Nothing nothing) {
    private static final int PREVIEW = 6;

    /** The figures that a visitor asks for first; what they count is worded in {@code statistic.featured}. */
    private static final List<String> FEATURED = List.of(
            "oecp-part-marches-clauses", "ave-volumes-2021", "ave-part-femmes-2019", "igas-cout-facilitateurs-2014");

    /** A figure in large type that leads to its series. */
    record Featured(String value, String unit, String label, String href) {}

    /** The series of one question; {@code more} leads to those that are left out, if any. */
    record Group(String id, String title, String count, List<Item> items, List<Link> more) {}

    /** A series in a list. */
    record Item(String title, String href, String value, String scope, String kind, String kindClass) {}

    /** What to say and where to go when a text finds no series. */
    record Nothing(String title, String text, List<Link> ways) {}

    static StatisticListPage of(
            String text,
            @Nullable CitizenQuestion asked,
            List<StatisticSeries> found,
            StatisticSeriesRepository.Size size) {
        boolean plain = text.isEmpty() && asked == null;
        List<Group> groups = Stream.of(CitizenQuestion.values())
                .filter(question -> asked == null || question == asked)
                .map(question -> group(question, found, plain))
                .filter(group -> !group.items().isEmpty())
                .toList();
        int count = (int) found.stream()
                .filter(series -> asked == null || series.question() == asked)
                .count();
        return new StatisticListPage(
                layout(text, asked),
                asked == null ? Messages.get("statistic.list.title") : asked.label(),
                Messages.get("statistic.list.lead", size.series(), size.observations()),
                text,
                asked == null ? "" : asked.code(),
                plain ? featured(found) : List.of(),
                allQuestions(),
                plain || count == 0 ? "" : Messages.count("statistic.list.found", count),
                groups,
                count == 0 ? noneFound() : null);
    }

    private static Layout layout(String text, @Nullable CitizenQuestion asked) {
        String title = asked == null ? Section.STATISTICS.label() : asked.label();
        Layout layout = Layout.of(
                        Section.STATISTICS, title, Messages.get("statistic.list.description"), canonical(asked))
                .withIndexed(text.isEmpty());
        return asked == null ? layout : layout.withBreadcrumb(Section.STATISTICS.label(), StatisticController.PATH);
    }

    private static String canonical(@Nullable CitizenQuestion asked) {
        return StatisticController.PATH + (asked == null ? "" : "?question=" + asked.code());
    }

    private static Group group(CitizenQuestion question, List<StatisticSeries> found, boolean preview) {
        List<StatisticSeries> series =
                found.stream().filter(one -> one.question() == question).toList();
        boolean shortened = preview && series.size() > PREVIEW + 1;
        return new Group(
                question.code(),
                question.label(),
                Messages.count("statistic.list.series", series.size()),
                series.stream()
                        .limit(shortened ? PREVIEW : series.size())
                        .map(StatisticListPage::item)
                        .toList(),
                shortened
                        ? List.of(new Link(Messages.get("statistic.list.all", series.size()), canonical(question)))
                        : List.of());
    }

    private static Item item(StatisticSeries series) {
        String value =
                series.headlines().stream().findFirst().map(FigureText::full).orElse("");
        return new Item(
                series.title(),
                StatisticController.PATH + "/" + series.id(),
                value,
                scope(series),
                series.kind() == SeriesKind.OBSERVATION ? "" : series.kind().label(),
                StatisticPage.kindClass(series.kind()));
    }

    /** Who says it, and of when. */
    private static String scope(StatisticSeries series) {
        List<String> periods =
                series.headlines().stream().map(Observation::period).toList();
        String publisher = series.source().publisher();
        return periods.isEmpty() ? publisher : publisher + ", " + PeriodText.span(periods);
    }

    private static List<Featured> featured(List<StatisticSeries> all) {
        List<Featured> featured = new ArrayList<>();
        for (String id : FEATURED) {
            Optional<StatisticSeries> series =
                    all.stream().filter(one -> one.id().equals(id)).findFirst();
            series.ifPresent(one -> featured.add(new Featured(
                    FigureText.large(one.headlines().getFirst()),
                    FigureText.words(one.headlines().getFirst()),
                    Messages.get("statistic.featured." + id),
                    StatisticController.PATH + "/" + id)));
        }
        return featured;
    }

    private static List<Link> allQuestions() {
        return Stream.of(CitizenQuestion.values())
                .map(question -> new Link(question.label(), canonical(question)))
                .toList();
    }

    private static Nothing noneFound() {
        return new Nothing(
                Messages.get("statistic.nothing.title"),
                Typography.french(Messages.get("statistic.nothing.text")),
                List.of(new Link(Messages.get("statistic.nothing.way"), StatisticController.PATH)));
    }
}
