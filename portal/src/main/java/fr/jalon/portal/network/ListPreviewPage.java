package fr.jalon.portal.network;

import fr.jalon.content.imports.Siret;
import fr.jalon.content.structure.network.MemberList;
import fr.jalon.content.structure.network.MemberList.State;
import fr.jalon.content.structure.network.MemberListLine;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Pagination;
import fr.jalon.portal.page.Typography;
import java.time.Instant;
import java.util.List;

/** What a list would do, or did, row by row. */
record ListPreviewPage(
        Layout layout,
        String title,
        String state,
        String message,
        boolean running,
        List<String> counts,
        List<Line> lines,
        Pagination pagination,
        boolean applicable,
        boolean undoable,
        String action,
        List<Link> ways) {
    static final int SIZE = 100;

    private static final List<String> OUTCOMES = List.of("created", "updated", "unchanged", "refused");

    /** A row of the file. */
    record Line(String number, String outcome, String structure, String siret, String reason, List<Change> changes) {}

    /** A field that changes. */
    record Change(String field, String before, String after) {}

    static ListPreviewPage of(Keeper keeper, MemberList list, List<MemberListLine> lines, int page, String jeton) {
        boolean running = list.isRunning(Instant.now());
        int rows = OUTCOMES.stream().mapToInt(list::count).sum();
        boolean changes = list.count("created") + list.count("updated") > 0;
        String path = ListController.path(keeper, list.id());
        Link again = new Link(Messages.get("network.list.again"), keeper.path() + ListController.END);
        return new ListPreviewPage(
                keeper.layout(list.fileName())
                        .withBreadcrumb(Messages.get("network.list.title"), keeper.path() + ListController.END)
                        .withJeton(jeton),
                list.fileName(),
                Messages.get("network.list.state."
                        + (list.state() == State.APPLYING && !running
                                ? "left"
                                : list.state().code())),
                list.message() == null ? "" : list.message(),
                running,
                OUTCOMES.stream()
                        .filter(outcome -> list.count(outcome) > 0)
                        .map(outcome -> Messages.count("network.preview.count." + outcome, list.count(outcome)))
                        .toList(),
                lines.stream().map(ListPreviewPage::line).toList(),
                Pagination.of(page, Math.max(1, (rows + SIZE - 1) / SIZE), number -> path + "?page=" + number),
                list.state() == State.READY && changes,
                list.state() == State.APPLIED && changes,
                path,
                list.state() == State.READY
                        ? List.of(new Link(Messages.get("network.columns.again"), path + "?colonnes=revoir"), again)
                        : List.of(again));
    }

    private static Line line(MemberListLine line) {
        String siret = line.siret();
        return new Line(
                Typography.number(line.line()),
                Messages.get("network.preview.outcome." + line.outcome()),
                line.name() == null ? "" : Typography.french(line.name()),
                siret == null ? "" : new Siret(siret).printed(),
                line.reason() == null ? "" : line.reason(),
                line.changes().stream()
                        .map(change ->
                                new Change(change.field(), orNothing(change.before()), orNothing(change.after())))
                        .toList());
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? Messages.get("plan.preview.nothing") : text;
    }
}
