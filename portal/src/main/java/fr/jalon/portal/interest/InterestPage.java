package fr.jalon.portal.interest;

import fr.jalon.content.interest.Interest;
import fr.jalon.content.interest.InterestRepository.Digest;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** What was signalled to the buyers somebody works for, and by the teams somebody is in. */
record InterestPage(
        Layout layout,
        String title,
        String notice,
        List<Line> received,
        List<Line> signalled,
        List<Link> digests,
        boolean empty) {
    /** One signal; {@code page} is that of a structure, empty for others. */
    record Line(
            String market,
            String href,
            String name,
            String kind,
            String page,
            String message,
            String since,
            String organisation,
            String withdraw) {}

    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("interest.title"), InterestController.PATH);
    }

    static InterestPage of(
            List<Interest> received, List<Interest> signalled, List<Digest> digests, String done, String jeton) {
        String title = Messages.get("interest.title");
        return new InterestPage(
                Layout.unlisted(title, title)
                        .withBreadcrumb(Messages.get("page.space"), "/espace")
                        .withJeton(jeton),
                title,
                Messages.has("interest.done." + done) ? Messages.get("interest.done." + done) : "",
                received.stream().map(InterestPage::line).toList(),
                signalled.stream().map(InterestPage::line).toList(),
                digests.stream()
                        .map(one -> new Link(
                                Messages.get(
                                        "interest.digest." + (one.stopped() ? "refused" : "wanted"),
                                        one.organisation()),
                                InterestDigestController.PATH + "/" + one.token()))
                        .toList(),
                received.isEmpty() && signalled.isEmpty());
    }

    private static Line line(Interest interest) {
        return new Line(
                Typography.french(interest.title()),
                "/marches/" + interest.market(),
                interest.name(),
                OrganisationKind.ofCode(interest.kind())
                        .map(OrganisationKind::label)
                        .orElse(""),
                interest.kind().equals(OrganisationKind.STRUCTURE.code()) && interest.siret() != null
                        ? "/structures/" + interest.siret()
                        : "",
                Typography.french(interest.message()),
                Typography.day(interest.created()),
                interest.organisation().toString(),
                InterestController.PATH + "/" + interest.market() + "/retirer");
    }
}
