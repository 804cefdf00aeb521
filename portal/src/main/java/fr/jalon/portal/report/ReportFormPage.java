package fr.jalon.portal.report;

import fr.jalon.content.report.Report;
import fr.jalon.content.report.ReportKind;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** The form of a report. */
record ReportFormPage(
        Layout layout,
        String title,
        String notice,
        String subject,
        String path,
        String action,
        List<Field> fields,
        String moment) {
    static final String MOMENT = "moment";

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    ReportFormPage withNotice(String said) {
        return new ReportFormPage(layout, title, said, subject, path, action, fields, moment);
    }

    static ReportFormPage of(
            ReportSubject subject, String action, ReportForm form, boolean checked, String moment, String jeton) {
        String title = Messages.get("report.title");
        Field kinds = Field.of("radios", "nature", Messages.get("report.kind"));
        for (ReportKind kind : ReportKind.values()) {
            kinds = kinds.withChoice(kind.code(), kind.label(), kind.code().equals(form.choice()));
        }
        boolean unknown = checked && form.kind().isEmpty();
        return new ReportFormPage(
                Layout.unlisted(title, title)
                        .withBreadcrumb(Messages.get("page.home"), "/")
                        .withJeton(jeton),
                title,
                "",
                Typography.french(subject.title()),
                subject.path(),
                action,
                List.of(
                        kinds.withError(unknown ? Messages.get("report.kind.error") : ""),
                        Field.of("textarea", "message", Messages.get("report.message"))
                                .withHint(Messages.get("report.message.hint", Report.LONGEST_MESSAGE))
                                .withValue(form.message())
                                .withError(checked ? form.messageFault() : ""),
                        Field.of("email", "courriel", Messages.get("report.mail"))
                                .withHint(Messages.get("report.mail.hint"))
                                .withAutocomplete("email")
                                .withValue(form.mail())
                                .optional()
                                .withError(checked ? form.mailFault() : "")),
                moment);
    }
}
