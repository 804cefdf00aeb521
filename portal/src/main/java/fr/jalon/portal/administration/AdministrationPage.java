package fr.jalon.portal.administration;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.alert.Alert;
import fr.jalon.content.imports.ImportRun;
import fr.jalon.content.outbox.RebuildRequest;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;

/** What waits for the operator, how the portal is, and the way to each tool. */
record AdministrationPage(Layout layout, String title, List<Link> waiting, List<Fact> health, List<Link> tools) {
    /** Something known of the portal. */
    record Fact(String label, String value) {}

    static AdministrationPage of(
            OperatorRole role,
            List<Link> waiting,
            boolean searchAnswers,
            long outbox,
            List<RebuildRequest> rebuilds,
            List<ImportRun> runs,
            Alert.Counts alerts) {
        String title = Messages.get("administration.title");
        String never = Messages.get("administration.health.never");
        return new AdministrationPage(
                Layout.unlisted(title, Messages.get("administration.lead"))
                        .withBreadcrumb(Messages.get("page.space"), "/espace"),
                title,
                waiting,
                List.of(
                        new Fact(
                                Messages.get("administration.health.search"),
                                Messages.get("administration.health.search." + (searchAnswers ? "up" : "down"))),
                        new Fact(Messages.get("administration.health.outbox"), Typography.number(outbox)),
                        new Fact(
                                Messages.get("administration.health.rebuild"),
                                rebuilds.stream()
                                        .findFirst()
                                        .map(ImportPage::progress)
                                        .orElse(never)),
                        new Fact(
                                Messages.get("administration.health.import"),
                                runs.stream()
                                        .findFirst()
                                        .map(run -> Typography.moment(run.finished()))
                                        .orElse(never)),
                        new Fact(
                                Messages.get("administration.health.alerts"),
                                Messages.get(
                                        "administration.health.alerts.counts",
                                        alerts.active(),
                                        alerts.waiting(),
                                        alerts.written()))),
                tools(role));
    }

    /** The frame of the pages below. */
    static Layout layout(String title) {
        return Layout.unlisted(title, title)
                .withBreadcrumb(Messages.get("page.space"), "/espace")
                .withBreadcrumb(Messages.get("administration.title"), AdministrationController.PATH);
    }

    private static List<Link> tools(OperatorRole role) {
        List<Link> tools = new ArrayList<>();
        tools.add(new Link(Messages.get("administration.organisations.title"), OrganisationReviewController.PATH));
        tools.add(new Link(Messages.get("moderation.title"), "/administration/moderation"));
        tools.add(new Link(Messages.get("plan.acts.review.title"), "/administration/rapprochements"));
        tools.add(new Link(Messages.get("report.queue.title"), "/administration/signalements"));
        tools.add(new Link(Messages.get("claim.review.title"), "/administration/revendications"));
        tools.add(new Link(Messages.get("network.kept.asked"), "/espace/organisations/exploitant/structures"));
        tools.add(new Link(Messages.get("administration.journal.title"), JournalController.PATH));
        if (role == OperatorRole.ADMINISTRATOR) {
            tools.add(new Link(Messages.get("administration.accounts.title"), AccountReviewController.PATH));
            tools.add(new Link(Messages.get("administration.statistics.title"), StatisticReleaseController.PATH));
            tools.add(new Link(Messages.get("administration.imports.title"), ImportController.PATH));
        }
        return List.copyOf(tools);
    }
}
