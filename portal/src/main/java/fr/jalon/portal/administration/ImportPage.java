package fr.jalon.portal.administration;

import fr.jalon.content.imports.ImportRun;
import fr.jalon.content.index.IndexContract;
import fr.jalon.content.outbox.RebuildRequest;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.stream.Stream;

/** The imports that were kept, and the indexes that are built anew. */
record ImportPage(
        Layout layout, String title, String notice, List<Index> indexes, List<Rebuild> rebuilds, List<Run> runs) {
    /** An index that can be built anew. */
    record Index(String kind, String label) {}

    /** A request, and how far it is. */
    record Rebuild(String index, String requested, String progress) {}

    /** An import. */
    record Run(String file, String source, String finished, List<String> counts, String refused, String href) {}

    static ImportPage of(List<RebuildRequest> rebuilds, List<ImportRun> runs, String done, String jeton) {
        String title = Messages.get("administration.imports.title");
        return new ImportPage(
                AdministrationPage.layout(title).withJeton(jeton),
                title,
                done.equals("demandee") || done.equals("deja") ? Messages.get("administration.done." + done) : "",
                Stream.of(IndexContract.values())
                        .map(index ->
                                new Index(index.kind(), Messages.get("administration.imports.rebuild." + index.kind())))
                        .toList(),
                rebuilds.stream()
                        .map(request -> new Rebuild(
                                Messages.get("administration.imports.kind." + request.kind()),
                                Typography.moment(request.requested()),
                                progress(request)))
                        .toList(),
                runs.stream().map(ImportPage::run).toList());
    }

    /** How far a request is, in words. */
    static String progress(RebuildRequest request) {
        String problem = request.problem() == null ? "" : request.problem();
        String outcome = request.outcome();
        Long expected = request.expected();
        if (outcome != null) {
            return switch (outcome) {
                case "done" -> Messages.get("administration.imports.done", request.written());
                case "stopped" -> Messages.get("administration.imports.stopped");
                default -> Messages.get("administration.imports.refused", problem);
            };
        }
        if (!problem.isEmpty()) {
            return Messages.get("administration.imports.trouble", problem);
        }
        return expected == null
                ? Messages.get("administration.imports.waiting")
                : Messages.get("administration.imports.of", request.written(), expected);
    }

    private static Run run(ImportRun run) {
        return new Run(
                run.file().substring(run.file().lastIndexOf('/') + 1),
                run.source() + ", " + Typography.day(run.sourceDate()),
                Typography.moment(run.finished()),
                Stream.of(run.rowsRead(), run.created(), run.updated(), run.unchanged(), run.merged())
                        .map(count -> Typography.number(count.longValue()))
                        .toList(),
                Typography.number((long) run.refused()),
                run.refused() == 0 ? "" : ImportController.PATH + "/" + run.id() + "/refus");
    }
}
