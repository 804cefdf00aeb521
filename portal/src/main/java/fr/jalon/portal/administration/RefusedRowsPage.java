package fr.jalon.portal.administration;

import fr.jalon.content.imports.ImportRun;
import fr.jalon.content.imports.RefusedRow;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** The rows that an import could not take, a line a reason; {@code more} says that the page has not all of them. */
record RefusedRowsPage(Layout layout, String title, String lead, String csv, List<Row> rows, String more) {
    private static final int MOST = 500;

    /** A reason; the column is empty where it is about the whole row. */
    record Row(String line, String column, String reason) {}

    static RefusedRowsPage of(ImportRun run, List<RefusedRow> refused) {
        String title = Messages.get("administration.imports.refused.title");
        List<Row> rows = refused.stream()
                .flatMap(row -> row.faults().stream()
                        .map(fault -> new Row(
                                Typography.number(row.line()), fault.column(), Typography.french(fault.reason()))))
                .toList();
        String path = ImportController.PATH + "/" + run.id() + "/refus";
        return new RefusedRowsPage(
                AdministrationPage.layout(title)
                        .withBreadcrumb(Messages.get("administration.imports.title"), ImportController.PATH),
                title,
                Messages.get(
                        "administration.imports.refused.lead",
                        run.file().substring(run.file().lastIndexOf('/') + 1),
                        Typography.moment(run.finished()),
                        run.refused()),
                path + ".csv",
                rows.stream().limit(MOST).toList(),
                rows.size() > MOST ? Messages.get("administration.imports.refused.more", MOST) : "");
    }
}
