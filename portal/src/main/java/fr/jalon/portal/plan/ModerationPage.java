package fr.jalon.portal.plan;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** The first publications that wait. */
record ModerationPage(Layout layout, String title, String notice, List<Line> markets) {
    /** A market that waits. */
    record Line(String title, String href, String facts) {}

    static ModerationPage of(List<PlannedMarket> waiting, String done) {
        String title = Messages.get("moderation.title");
        return new ModerationPage(
                layout(title),
                title,
                done.equals("decidee") ? Messages.get("moderation.done") : "",
                waiting.stream()
                        .map(market -> new Line(
                                Typography.french(market.title()),
                                ModerationController.PATH + "/" + market.reference(),
                                Messages.get(
                                        "moderation.line",
                                        market.buyer().name(),
                                        market.schedule().publication().label())))
                        .toList());
    }

    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("administration.title"), "/administration");
    }
}
