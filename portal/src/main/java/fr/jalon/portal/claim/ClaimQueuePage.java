package fr.jalon.portal.claim;

import fr.jalon.content.imports.Siret;
import fr.jalon.content.structure.claim.Claim;
import fr.jalon.content.structure.claim.ClaimState;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.stream.Stream;

/** The claims in one state. */
record ClaimQueuePage(
        Layout layout, String title, String notice, List<State> states, List<Line> claims, Pagination pagination) {
    /** A state to look at. */
    record State(String label, String href, boolean current) {}

    /** A claim in two lines. */
    record Line(String name, String href, String facts) {}

    static ClaimQueuePage of(ClaimState state, List<Claim> found, int page, int pages, String done) {
        String title = Messages.get("claim.review.title");
        return new ClaimQueuePage(
                layout(title),
                title,
                done.equals("decidee") ? Messages.get("claim.review.done") : "",
                Stream.of(
                                ClaimState.WAITING,
                                ClaimState.APPEALED,
                                ClaimState.GRANTED,
                                ClaimState.ACCEPTED,
                                ClaimState.REFUSED,
                                ClaimState.CLOSED)
                        .map(one -> new State(Messages.get("claim.state." + one.code()), address(one, 1), one == state))
                        .toList(),
                found.stream()
                        .map(claim -> new Line(
                                Typography.french(claim.name()),
                                ClaimReviewController.PATH + "/" + claim.id(),
                                Messages.get(
                                        "claim.review.line",
                                        new Siret(claim.siret()).printed(),
                                        Messages.get("claim.way." + claim.way().code()),
                                        claim.person(),
                                        Typography.day(claim.created()))))
                        .toList(),
                Pagination.of(page, pages, number -> address(state, number)));
    }

    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("administration.title"), "/administration");
    }

    private static String address(ClaimState state, int page) {
        return ClaimReviewController.PATH + "?etat=" + state.code() + (page > 1 ? "&page=" + page : "");
    }
}
