package fr.jalon.portal.figure;

import fr.jalon.content.figure.ComputedFigure;
import fr.jalon.content.figure.ComputedFigure.Row;
import fr.jalon.content.figure.LiveFigure;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All figures of our own, those of markets and those of structures, each with what comes first in it. */
record LiveFigureListPage(
        Layout layout, String title, String lead, String computed, List<Group> groups, Link other, Link buyers) {
    /** The figures of one subject. */
    record Group(String id, String title, List<Item> items) {}

    /** A figure; {@code first} is its first row in words. */
    record Item(String title, String href, String first) {}

    /**
     * @param figures those that were computed
     */
    static LiveFigureListPage of(List<ComputedFigure> figures, boolean demonstration) {
        String title = Messages.get("figure.list.title");
        List<Group> groups = new ArrayList<>();
        Stream.of(LiveFigure.Subject.values())
                .forEach(subject -> groups.add(new Group(
                        Messages.get("figure.list." + code(subject) + ".id"),
                        Messages.get("figure.list." + code(subject)),
                        Stream.of(LiveFigure.values())
                                .filter(figure -> figure.subject() == subject)
                                .map(figure -> item(figure, figures, demonstration))
                                .toList())));
        return new LiveFigureListPage(
                Layout.of(Section.STATISTICS, title, Messages.get("figure.list.lead"), address(demonstration))
                        .withBreadcrumb(Section.STATISTICS.label(), "/statistiques")
                        .withDemonstration(demonstration)
                        .withIndexed(!demonstration),
                title,
                Messages.get("figure.list.lead"),
                figures.isEmpty()
                        ? Messages.get("figure.show.never")
                        : Messages.get(
                                "figure.show.computed",
                                Typography.moment(figures.getFirst().computed())),
                groups,
                new Link(
                        Messages.get(demonstration ? "figure.show.real" : "figure.show.demonstration"),
                        address(!demonstration)),
                new Link(Messages.get("figure.list.buyers"), BuyerController.PATH));
    }

    private static String code(LiveFigure.Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    private static String address(boolean demonstration) {
        return LiveFigureController.PATH + (demonstration ? "?demonstration=oui" : "");
    }

    private static Item item(LiveFigure figure, List<ComputedFigure> computed, boolean demonstration) {
        String first = computed.stream()
                .filter(one -> one.figure() == figure)
                .flatMap(one -> one.rows().stream())
                .findFirst()
                .map(row -> first(figure, row))
                .orElse(Messages.get("figure.list.none"));
        return new Item(LiveFigurePage.title(figure), LiveFigurePage.address(figure, "", demonstration), first);
    }

    private static String first(LiveFigure figure, Row row) {
        return FigureLabels.label(figure, row) + "\u00A0: " + FigureLabels.text(figure, row);
    }
}
