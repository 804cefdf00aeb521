package fr.jalon.portal.statistic;

import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.QuestionSheet;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.content.statistic.StatisticSeriesRepository;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions with a figure of each; or all series that a text finds, by question. */
record StatisticListPage(
        Layout layout,
        String title,
        String lead,
        String text,
        String asked,
        List<Card> cards,
        String found,
        List<Group> groups,
        @Nullable Nothing nothing) {

    /** A question, the first figure of its answer, and how many series say more. */
    record Card(String title, String href, String value, String unit, String label, String count) {}

    /** The series of one question that a text found. */
    record Group(String id, String title, String href, String count, List<SeriesItem> items) {}

    /** What to say and where to go when a text finds no series. */
    record Nothing(String title, String text, List<Link> ways) {}

    /** The entry to all statistics. */
    static StatisticListPage of(List<StatisticSeries> all, StatisticSeriesRepository.Size size) {
        return new StatisticListPage(
                layout("", null),
                Messages.get("statistic.list.title"),
                Messages.get("statistic.list.lead", size.series(), size.observations()),
                "",
                "",
                Stream.of(CitizenQuestion.values())
                        .map(question -> card(QuestionSheet.of(question), all))
                        .toList(),
                "",
                List.of(),
                null);
    }

    /** What a text finds, of one question where {@code asked}. */
    static StatisticListPage found(
            String text,
            @Nullable CitizenQuestion asked,
            List<StatisticSeries> found,
            StatisticSeriesRepository.Size size) {
        List<StatisticSeries> kept = found.stream()
                .filter(series -> asked == null || QuestionSheet.of(asked).suits(series))
                .toList();
        return new StatisticListPage(
                layout(text, asked),
                asked == null ? Messages.get("statistic.list.title") : asked.label(),
                Messages.get("statistic.list.lead", size.series(), size.observations()),
                text,
                asked == null ? "" : asked.code(),
                List.of(),
                kept.isEmpty() ? "" : Messages.count("statistic.list.found", kept.size()),
                Stream.of(CitizenQuestion.values())
                        .map(question -> group(question, kept))
                        .filter(group -> !group.items().isEmpty())
                        .toList(),
                kept.isEmpty() ? noneFound() : null);
    }

    private static Layout layout(String text, @Nullable CitizenQuestion asked) {
        Layout layout = Layout.of(
                        Section.STATISTICS,
                        asked == null ? Section.STATISTICS.label() : asked.label(),
                        Messages.get("statistic.list.description"),
                        StatisticController.PATH)
                .withIndexed(text.isEmpty());
        return asked == null
                ? layout
                : layout.withBreadcrumb(Section.STATISTICS.label(), StatisticController.PATH)
                        .withBreadcrumb(asked.label(), QuestionPage.path(asked));
    }

    private static Card card(QuestionSheet sheet, List<StatisticSeries> all) {
        QuestionSheet.Answer first = sheet.answers().getFirst();
        return all.stream()
                .filter(series -> series.id().equals(first.series()))
                .flatMap(series -> series.observations().stream())
                .filter(figure -> figure.position() == first.position())
                .findFirst()
                .map(figure -> new Card(
                        sheet.question().label(),
                        QuestionPage.path(sheet.question()),
                        FigureText.large(figure),
                        FigureText.words(figure),
                        first.label(),
                        Messages.count(
                                "statistic.list.series",
                                all.stream().filter(sheet::suits).count())))
                .orElseThrow();
    }

    private static Group group(CitizenQuestion question, List<StatisticSeries> found) {
        List<StatisticSeries> series =
                found.stream().filter(one -> one.question() == question).toList();
        return new Group(
                question.code(),
                question.label(),
                QuestionPage.path(question),
                Messages.count("statistic.list.series", series.size()),
                series.stream().map(SeriesItem::of).toList());
    }

    private static Nothing noneFound() {
        return new Nothing(
                Messages.get("statistic.nothing.title"),
                Typography.french(Messages.get("statistic.nothing.text")),
                List.of(new Link(Messages.get("statistic.nothing.way"), StatisticController.PATH)));
    }
}
