package fr.jalon.portal.plan;

import fr.jalon.content.market.imports.PlanImport;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Jetons;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;

/** Where a spreadsheet is sent, and those that were sent before. */
record ImportPage(
        Layout layout, String title, String buyer, String action, List<Field> fields, List<Line> runs, Link back) {
    /** A spreadsheet that was sent. */
    record Line(String name, String href, String state) {}

    public List<Link> errors() {
        return Field.errors(fields.stream());
    }

    static ImportPage of(PlanDesk desk, List<PlanImport> runs, String fault, String jeton) {
        String title = Messages.get("plan.import.title");
        return new ImportPage(
                PlanPage.layout(title).withJeton(jeton),
                title,
                desk.buyer().name(),
                // A browser puts what it sends beside a file where no filter reads it.
                desk.address("/importer") + "&" + Jetons.FIELD + "=" + jeton,
                List.of(Field.of("file", "fichier", Messages.get("plan.import.file"))
                        .withHint(Messages.get("plan.import.file.hint"))
                        .withError(fault)),
                runs.stream()
                        .map(run -> new Line(
                                run.fileName(),
                                desk.address("/importer/" + run.id()),
                                Messages.get(
                                        "plan.import.sent", Typography.moment(run.created()), PreviewPage.state(run))))
                        .toList(),
                new Link(Messages.get("plan.back"), desk.address("")));
    }
}
