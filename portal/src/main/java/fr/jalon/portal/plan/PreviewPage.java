package fr.jalon.portal.plan;

import fr.jalon.content.market.imports.FieldChange;
import fr.jalon.content.market.imports.PlanImport;
import fr.jalon.content.market.imports.PlanImport.State;
import fr.jalon.content.market.imports.PlanImportLine;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.page.Typography;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a spreadsheet would do, or did, row by row; while it is read, how far that is. */
record PreviewPage(
        Layout layout,
        String title,
        String state,
        String message,
        boolean running,
        boolean stoppable,
        int done,
        int total,
        String progress,
        List<String> counts,
        List<Line> lines,
        Pagination pagination,
        boolean applicable,
        boolean undoable,
        String action,
        Link back) {
    static final int SIZE = 100;

    private static final List<String> OUTCOMES = List.of("created", "updated", "unchanged", "merged", "refused");

    /** A row of the file. */
    record Line(String number, String outcome, String code, String market, String reason, List<Change> changes) {}

    /** A field that changes. */
    record Change(String field, String before, String after) {}

    static PreviewPage of(PlanDesk desk, PlanImport run, List<PlanImportLine> lines, int page, String jeton) {
        boolean running = run.isRunning(Instant.now());
        int rows = OUTCOMES.stream().mapToInt(run::count).sum();
        boolean changes = run.count("created") + run.count("updated") > 0;
        String address = desk.address("/importer/" + run.id());
        return new PreviewPage(
                PlanPage.layout(run.fileName())
                        .withBreadcrumb(Messages.get("plan.import.title"), desk.address("/importer"))
                        .withJeton(jeton),
                run.fileName(),
                state(run),
                run.message() == null ? "" : run.message(),
                running,
                running && run.state() == State.READING,
                run.rowsDone(),
                Math.max(1, run.rowsTotal()),
                run.rowsTotal() == 0
                        ? Messages.get("plan.preview.beginning")
                        : Messages.get("plan.preview.progress", run.rowsDone(), run.rowsTotal()),
                running
                        ? List.of()
                        : OUTCOMES.stream()
                                .filter(outcome -> run.count(outcome) > 0)
                                .map(outcome -> Messages.count("plan.preview.count." + outcome, run.count(outcome)))
                                .toList(),
                running ? List.of() : lines.stream().map(PreviewPage::line).toList(),
                Pagination.of(page, Math.max(1, (rows + SIZE - 1) / SIZE), number -> address + "&page=" + number),
                run.state() == State.READY && changes,
                run.state() == State.APPLIED && changes,
                PlanController.PATH + "/importer/" + run.id(),
                new Link(Messages.get("plan.import.again"), desk.address("/importer")));
    }

    /** The organisation in the addresses of the forms. */
    public String organisation() {
        return back.href().substring(back.href().indexOf('?'));
    }

    static String state(PlanImport run) {
        boolean left = (run.state() == State.READING || run.state() == State.APPLYING) && !run.isRunning(Instant.now());
        return Messages.get(
                "plan.import.state." + (left ? "left" : run.state().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Line line(PlanImportLine line) {
        return new Line(
                Typography.number(line.line()),
                Messages.get("plan.preview.outcome." + line.outcome()),
                line.outcome(),
                line.title() == null ? "" : line.title(),
                line.reason() == null ? "" : line.reason(),
                line.changes().stream().map(PreviewPage::change).toList());
    }

    private static Change change(FieldChange change) {
        String nothing = Messages.get("plan.preview.nothing");
        return new Change(
                change.field(),
                Stream.of(change.before())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(nothing),
                Stream.of(change.after())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(nothing));
    }
}
