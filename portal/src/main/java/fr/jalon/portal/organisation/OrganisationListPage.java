package fr.jalon.portal.organisation;

import fr.jalon.content.organisation.Membership;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** One's organisations, and those one waits for. */
record OrganisationListPage(
        Layout layout, String title, String notice, List<Line> organisations, List<Line> requested, Link declare) {
    /** An organisation; {@code role} and {@code href} are empty where one is no member yet. */
    record Line(String name, String href, String kind, String number, String state, String role) {}

    static OrganisationListPage of(List<Membership> memberships, List<Organisation> requested, String done) {
        String title = Messages.get("organisation.list.title");
        return new OrganisationListPage(
                Layout.unlisted(title, Messages.get("organisation.list.lead"))
                        .withBreadcrumb(Messages.get("page.space"), "/espace"),
                title,
                OrganisationText.done(done),
                memberships.stream()
                        .map(membership -> line(
                                membership.organisation(), membership.role().label()))
                        .toList(),
                requested.stream().map(organisation -> line(organisation, "")).toList(),
                new Link(Messages.get("organisation.list.declare"), DeclarationController.PATH));
    }

    /** The frame of the pages below. */
    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("organisation.list.title"), OrganisationController.PATH);
    }

    private static Line line(Organisation organisation, String role) {
        return new Line(
                organisation.name(),
                role.isEmpty() ? "" : OrganisationController.PATH + "/" + organisation.id(),
                organisation.kind().label(),
                OrganisationText.number(organisation),
                organisation.state().label(),
                role);
    }
}
