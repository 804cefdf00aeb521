package fr.jalon.portal.matching;

import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.search.SearchAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who could answer a need: each with its grade and its reasons, narrowed by grade, kind and distance. */
record AnswersPage(
        Layout layout,
        String title,
        String lead,
        @Nullable Link market,
        boolean away,
        @Nullable String none,
        List<Filter> filters,
        String summary,
        List<AnswerCard> cards,
        Pagination pagination) {

    /** The last page that is given: those further down are found by narrowing the list. */
    static final int LAST_PAGE = 10_000 / Matching.PAGE_SIZE;

    /** A way to narrow the list, with what is chosen. */
    record Filter(String title, List<Option> options) {}

    /** How many it would leave. */
    record Option(String label, String href, boolean current) {}

    /** What is asked, and where its pages are. */
    record Asked(
            String title,
            String lead,
            @Nullable Link market,
            Need need,
            Choice choice,
            SearchAddress address,
            int page) {}

    static AnswersPage away(Layout layout, Asked asked) {
        return new AnswersPage(
                layout,
                asked.title(),
                asked.lead(),
                asked.market(),
                true,
                null,
                List.of(),
                "",
                List.of(),
                Pagination.of(1, 1, page -> ""));
    }

    static AnswersPage of(Layout layout, Asked asked, Counts counts, Matching.Found found, Trades trades) {
        int pages = (int) Math.min(LAST_PAGE, (found.total() + Matching.PAGE_SIZE - 1) / Matching.PAGE_SIZE);
        return new AnswersPage(
                layout,
                asked.title(),
                asked.lead(),
                asked.market(),
                false,
                none(asked.need(), found),
                counts.total() == 0 ? List.of() : filters(asked, counts),
                Messages.count("matching.found", found.total()),
                found.answers().stream()
                        .map(answer -> AnswerCard.of(answer, asked.need(), trades))
                        .toList(),
                Pagination.of(asked.page(), pages, page -> asked.address().page(page)));
    }

    private static @Nullable String none(Need need, Matching.Found found) {
        if (need.isForOthers()) {
            return Messages.get("matching.none.others");
        }
        if (!need.isReadable()) {
            return Messages.get("matching.none.trade");
        }
        return found.total() == 0 ? Messages.get("matching.none.found") : null;
    }

    /** Every count is that of the list its link leads to: the other choices stay. */
    private static List<Filter> filters(Asked asked, Counts counts) {
        Choice choice = asked.choice();
        SearchAddress address = asked.address();
        List<Grade> grades = choice.grades().isEmpty() ? List.of(Grade.values()) : choice.grades();
        SearchAddress graded = address.without(Choice.KIND).without(Choice.REACH);
        return List.of(
                new Filter(
                        Messages.get("matching.filter.grade"),
                        Stream.concat(
                                        Stream.of(new Option(
                                                Messages.get("matching.filter.all", counts.total()),
                                                graded.without(Choice.GRADE).toString(),
                                                choice.grades().isEmpty())),
                                        Stream.of(Grade.values())
                                                .map(grade -> new Option(
                                                        Messages.get(
                                                                "matching.filter.count",
                                                                grade.label(),
                                                                counts.of(grade)),
                                                        graded.only(Choice.GRADE, grade.code())
                                                                .toString(),
                                                        choice.grades().contains(grade))))
                                .toList()),
                new Filter(
                        Messages.get("matching.filter.kind"),
                        Stream.of(StructureKind.values())
                                .filter(kind -> counts.of(grades, kind) > 0)
                                .map(kind -> new Option(
                                        Messages.get("matching.filter.count", kind.code(), counts.of(grades, kind)),
                                        address.without(Choice.REACH)
                                                .only(Choice.KIND, kind.code())
                                                .toString(),
                                        choice.kinds().contains(kind)))
                                .toList()),
                new Filter(
                        Messages.get("matching.filter.reach"),
                        Stream.of(Reach.values())
                                .filter(reach -> counts.of(grades, reach) > 0)
                                .map(reach -> new Option(
                                        Messages.get("matching.filter.count", reach.label(), counts.of(grades, reach)),
                                        address.without(Choice.KIND)
                                                .only(Choice.REACH, reach.code())
                                                .toString(),
                                        choice.reaches().contains(reach)))
                                .toList()));
    }
}
