package fr.jalon.portal.grouping;

import fr.jalon.content.grouping.GroupingRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** The groupings that the organisations of a person are in, or invited to. */
record GroupingListPage(Layout layout, String title, String notice, List<Line> groupings) {
    /** A grouping; {@code state} says whether an answer is waited for. */
    record Line(String title, String href, String state) {}

    static GroupingListPage of(List<Organisation> able, GroupingRepository groupings, String done) {
        String title = Messages.get("grouping.title");
        return new GroupingListPage(
                Layout.unlisted(title, title).withBreadcrumb(Messages.get("page.space"), "/espace"),
                title,
                Messages.has("grouping.done." + done) ? Messages.get("grouping.done." + done) : "",
                able.stream()
                        .flatMap(one -> groupings.findByOrganisation(one.id()).stream()
                                .map(row -> new Line(
                                        Messages.get("grouping.line", Typography.french(row.title()), row.lot()),
                                        GroupingController.PATH + "/" + row.id() + "?organisation=" + one.id(),
                                        Messages.get(
                                                row.joined() == null ? "grouping.invited" : "grouping.joined",
                                                one.name()))))
                        .toList());
    }
}
