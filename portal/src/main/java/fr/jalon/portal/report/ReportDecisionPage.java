package fr.jalon.portal.report;

import fr.jalon.content.report.Report;
import fr.jalon.content.report.ReportDecision;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** One report; the form is there as long as it waits. */
record ReportDecisionPage(
        Layout layout,
        String title,
        String notice,
        String facts,
        String message,
        String sender,
        String decided,
        Link page,
        String action,
        List<Field> fields) {
    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    /** Somebody else decided meanwhile. */
    ReportDecisionPage late() {
        return new ReportDecisionPage(
                layout,
                title,
                Messages.get("report.decide.late"),
                facts,
                message,
                sender,
                decided,
                page,
                action,
                fields);
    }

    static ReportDecisionPage of(Report report, String choice, String reason, boolean checked, String jeton) {
        String title = Messages.get("report.decide.title", Typography.french(report.title()));
        Field decisions = Field.of("radios", "decision", Messages.get("report.decide.choice"));
        for (ReportDecision one : ReportDecision.values()) {
            if (one != ReportDecision.WITHHELD || report.isOfMarket()) {
                decisions =
                        decisions.withChoice(one.code(), one.label(), one.code().equals(choice));
            }
        }
        boolean possible = ReportDecision.ofCode(choice)
                .filter(one -> one != ReportDecision.WITHHELD || report.isOfMarket())
                .isPresent();
        boolean reasoned = !reason.isBlank() && reason.length() <= Report.LONGEST_REASON;
        return new ReportDecisionPage(
                ReportQueuePage.layout(title)
                        .withBreadcrumb(Messages.get("report.queue.title"), ReportQueueController.PATH)
                        .withJeton(jeton),
                title,
                "",
                ReportQueuePage.facts(report),
                report.message().isEmpty() ? Messages.get("report.decide.erased") : report.message(),
                report.mail() == null ? Messages.get("report.decide.nobody") : report.mail(),
                report.reason() == null ? "" : report.reason(),
                new Link(Messages.get("report.decide.page"), report.path()),
                ReportQueueController.PATH + "/" + report.id(),
                report.waits()
                        ? List.of(
                                decisions.withError(
                                        checked && !possible ? Messages.get("report.decide.choice.error") : ""),
                                Field.of("textarea", "motif", Messages.get("report.decide.reason"))
                                        .withHint(Messages.get("report.decide.reason.hint", Report.LONGEST_REASON))
                                        .withValue(reason)
                                        .withError(
                                                checked && !reasoned
                                                        ? Messages.get(
                                                                "report.decide.reason.error", Report.LONGEST_REASON)
                                                        : ""))
                        : List.of());
    }
}
