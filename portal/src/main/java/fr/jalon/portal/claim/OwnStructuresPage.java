package fr.jalon.portal.claim;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.structure.claim.Claim;
import fr.jalon.content.structure.claim.ClaimState;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** One's structures, and one's claims. */
record OwnStructuresPage(Layout layout, String title, String notice, List<Line> structures, List<Line> claims) {
    /** A structure or a claim; what follows says where it is. */
    record Line(String name, String href, String state, boolean held, String publicHref) {}

    static OwnStructuresPage of(List<Organisation> own, List<Claim> claims, String done) {
        String title = Messages.get("claim.own.title");
        return new OwnStructuresPage(
                Layout.unlisted(title, Messages.get("claim.own.lead"))
                        .withBreadcrumb(Messages.get("page.space"), "/espace"),
                title,
                Messages.has("claim.done." + done) ? Messages.get("claim.done." + done) : "",
                own.stream().map(OwnStructuresPage::line).toList(),
                claims.stream()
                        .filter(claim -> claim.state() != ClaimState.ACCEPTED)
                        .map(claim -> new Line(
                                Typography.french(claim.name()),
                                ClaimStatusController.path(claim.id()),
                                Messages.get("claim.state." + claim.state().code()),
                                false,
                                ""))
                        .toList());
    }

    private static Line line(Organisation organisation) {
        return new Line(
                Typography.french(organisation.name()),
                OwnStructuresController.PATH + "/" + organisation.siret(),
                organisation.state().label(),
                organisation.state() == OrganisationState.APPROVED,
                "/structures/" + organisation.siret());
    }
}
