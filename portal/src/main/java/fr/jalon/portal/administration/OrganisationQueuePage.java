package fr.jalon.portal.administration;

import fr.jalon.content.organisation.JoinRequest;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.portal.organisation.OrganisationText;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.stream.Stream;

/** The organisations in one state, the longest waiting first, and who asks to join one that nobody owns. */
record OrganisationQueuePage(
        Layout layout,
        String title,
        String notice,
        List<State> states,
        List<Line> organisations,
        Pagination pagination,
        List<Link> requests) {
    /** A state to look at. */
    record State(String label, String href, boolean current) {}

    /** An organisation that waits. */
    record Line(String name, String href, String facts, String when) {}

    static OrganisationQueuePage of(
            OrganisationState state,
            List<Organisation> found,
            int page,
            int pages,
            List<JoinRequest> requests,
            String done) {
        String title = Messages.get("administration.organisations.title");
        return new OrganisationQueuePage(
                AdministrationPage.layout(title),
                title,
                done.equals("decidee") ? Messages.get("administration.done.decidee") : "",
                Stream.of(OrganisationState.values())
                        .map(one -> new State(
                                Messages.get("administration.organisations.state." + one.code()),
                                address(one, 1),
                                one == state))
                        .toList(),
                found.stream().map(OrganisationQueuePage::line).toList(),
                Pagination.of(page, pages, number -> address(state, number)),
                requests.stream()
                        .map(request -> new Link(
                                Messages.get("organisation.request.answer.of", request.name()),
                                "/espace/organisations/" + request.organisation() + "/demandes/" + request.id()))
                        .toList());
    }

    private static String address(OrganisationState state, int page) {
        return OrganisationReviewController.PATH + "?etat=" + state.code() + (page > 1 ? "&page=" + page : "");
    }

    private static Line line(Organisation organisation) {
        return new Line(
                organisation.name(),
                OrganisationReviewController.PATH + "/" + organisation.id(),
                organisation.kind().label() + ", " + OrganisationText.number(organisation),
                Messages.get("administration.organisations.declared", Typography.day(organisation.declared())));
    }
}
