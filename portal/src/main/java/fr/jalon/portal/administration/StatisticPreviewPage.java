package fr.jalon.portal.administration;

import fr.jalon.content.statistic.SeriesDifference;
import fr.jalon.content.statistic.StatisticImport.Report;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a release would change, what in it looks wrong, and the form that publishes it. */
record StatisticPreviewPage(
        Layout layout,
        String title,
        String lead,
        List<String> refusals,
        List<Series> warned,
        List<Series> changed,
        boolean publishable,
        String action,
        Field reason,
        Field correction,
        Link again) {
    private static final int LONGEST_REASON = 1000;

    /** A series, and what is said of it. */
    record Series(String title, String href, List<String> lines) {}

    static StatisticPreviewPage of(
            UUID id, Report report, String reason, boolean correction, String fault, String jeton) {
        String title = Messages.get("administration.statistics.preview.title");
        List<SeriesDifference> differences = report.differences();
        Field why = Field.of("textarea", "raison", Messages.get("administration.statistics.reason"))
                .withHint(Messages.get("administration.statistics.reason.hint"))
                .withValue(reason)
                .withError(fault);
        return new StatisticPreviewPage(
                AdministrationPage.layout(title)
                        .withBreadcrumb(
                                Messages.get("administration.statistics.title"), StatisticReleaseController.PATH)
                        .withJeton(jeton),
                title,
                Messages.get(
                        "administration.statistics.preview.lead",
                        report.created(),
                        report.updated(),
                        report.unchanged(),
                        report.observations()),
                report.refusals().stream()
                        .map(refusal -> Messages.get(
                                "administration.statistics.refusal", refusal.file(), refusal.line(), refusal.reason()))
                        .toList(),
                differences.stream()
                        .filter(difference -> !difference.warnings().isEmpty())
                        .map(difference -> series(difference, difference.warnings()))
                        .toList(),
                differences.stream()
                        .map(difference -> series(difference, difference.changes()))
                        .toList(),
                report.refusals().isEmpty() && report.created() + report.updated() > 0,
                StatisticReleaseController.PATH + "/" + id,
                report.updated() == 0 ? why.optional() : why,
                Field.of("checkbox", "correction", Messages.get("administration.statistics.correction"))
                        .withValue(correction ? "oui" : ""),
                new Link(Messages.get("administration.statistics.again"), StatisticReleaseController.PATH));
    }

    public List<Link> errors() {
        return Field.errors(Stream.of(reason));
    }

    /** What replaces published figures says why; empty where nothing is wrong. */
    static String reasonFault(Report report, String reason) {
        if (reason.length() > LONGEST_REASON) {
            return Messages.get("administration.reason.long");
        }
        return reason.isEmpty() && report.updated() > 0 ? Messages.get("administration.statistics.reason.error") : "";
    }

    private static Series series(SeriesDifference difference, List<String> lines) {
        return new Series(difference.title(), "/statistiques/" + difference.id(), lines);
    }
}
