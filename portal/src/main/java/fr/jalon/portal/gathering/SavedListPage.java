package fr.jalon.portal.gathering;

import fr.jalon.content.gathering.StructureList;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** The lists a person keeps. */
record SavedListPage(Layout layout, String title, String notice, List<Line> lists) {
    /** A list, and where it is looked at. */
    record Line(String name, String href, String meta, String remove) {}

    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("gathering.saved"), SavedListController.PATH);
    }

    static SavedListPage of(List<StructureList> lists, String done, String jeton) {
        String title = Messages.get("gathering.saved");
        return new SavedListPage(
                Layout.unlisted(title, title)
                        .withBreadcrumb(Messages.get("page.space"), "/espace")
                        .withJeton(jeton),
                title,
                Messages.has("gathering.done." + done) ? Messages.get("gathering.done." + done) : "",
                lists.stream()
                        .map(list -> new Line(
                                Typography.french(list.name()),
                                SavedListController.address(list),
                                Messages.get(
                                        "gathering.saved.meta",
                                        Messages.count(
                                                "gathering.count", list.keys().size()),
                                        Typography.day(list.updated())),
                                SavedListController.PATH + "/" + list.id() + "/supprimer"))
                        .toList());
    }
}
