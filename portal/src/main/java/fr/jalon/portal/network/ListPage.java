package fr.jalon.portal.network;

import fr.jalon.content.structure.network.MemberList;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Jetons;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** Where a list is sent, and those that were sent before. */
record ListPage(
        Layout layout, String title, String lead, String action, List<Field> fields, List<Line> lists, Link back) {
    /** A list that was sent. */
    record Line(String name, String href, String state) {}

    static ListPage of(Keeper keeper, List<MemberList> lists, String fault, String jeton) {
        String title = Messages.get("network.list.title");
        return new ListPage(
                keeper.layout(title)
                        .withBreadcrumb(Messages.get("network.kept.title"), keeper.path())
                        .withJeton(jeton),
                title,
                Messages.get(
                        keeper.network() == null ? "network.list.lead.operator" : "network.list.lead", keeper.name()),
                // A browser puts what it sends beside a file where no filter reads it.
                keeper.path() + ListController.END + "?" + Jetons.FIELD + "=" + jeton,
                List.of(Field.of("file", "fichier", Messages.get("plan.import.file"))
                        .withHint(Messages.get("network.list.file.hint"))
                        .withError(fault)),
                lists.stream()
                        .map(list -> new Line(
                                list.fileName(),
                                ListController.path(keeper, list.id()),
                                Messages.get(
                                        "plan.import.sent",
                                        Typography.moment(list.created()),
                                        Messages.get("network.list.state."
                                                + list.state().code()))))
                        .toList(),
                new Link(Messages.get("network.back"), keeper.path()));
    }

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }
}
