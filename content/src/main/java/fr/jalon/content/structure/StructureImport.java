package fr.jalon.content.structure;

import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.imports.RowOutcome;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.structure.StructureMerge.Sourced;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the directory from a file, whole or not at all; the rules are in docs/imports.md. */
@Singleton
public final class StructureImport {
    private final TransactionOperations<Connection> transactions;

    StructureImport(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    public ImportReport run(Path file, ImportOptions options) {
        return run(String.valueOf(file.getFileName()), TabularFile.read(file), options, "");
    }

    public ImportReport run(InputStream content, String fileName, ImportOptions options) {
        return run(fileName, TabularFile.read(content), options, "");
    }

    /** The same, with the checksum by which a bundled file is known again. */
    ImportReport run(String fileName, TabularFile file, ImportOptions options, String checksum) {
        StructureFormat format = StructureFormat.of(file);
        List<StructureRow> rows = file.rows().stream().map(format::read).toList();
        return transactions.executeWrite(status -> {
            ImportReport report = write(new StructureWriter(status.getConnection()), rows, options);
            if (options.dryRun()) {
                status.setRollbackOnly();
            } else {
                StructureWriter.log(status.getConnection(), fileName, checksum, report);
            }
            return report;
        });
    }

    private static ImportReport write(StructureWriter writer, List<StructureRow> read, ImportOptions options)
            throws SQLException {
        writer.lock();
        ImportReport.Builder report = ImportReport.builder(options);
        Map<String, List<StructureRow.Taken>> byKey = new LinkedHashMap<>();
        for (StructureRow row : StructurePlaces.locate(writer.connection(), read)) {
            switch (row) {
                case StructureRow.Refused refused -> report.refused(refused.line(), refused.reason());
                case StructureRow.Taken taken ->
                    byKey.computeIfAbsent(taken.key(), key -> new ArrayList<>()).add(taken);
            }
        }
        Map<String, Map<String, Sourced>> known = writer.sources(byKey.keySet());
        List<StructureMerge.Page> changed = new ArrayList<>();
        Map<String, Sourced> news = new LinkedHashMap<>();
        byKey.forEach((key, rows) -> {
            List<StructureFacts> facts =
                    rows.stream().map(StructureRow.Taken::facts).toList();
            int leader = StructureMerge.leader(facts);
            Sourced said = new Sourced(options.source(), options.sourceDate(), StructureMerge.rows(facts, leader));
            Map<String, Sourced> sources = known.getOrDefault(key, new LinkedHashMap<>());
            RowOutcome outcome = outcome(said, sources.get(options.source()), known.containsKey(key));
            account(report, rows, leader, outcome);
            if (isNews(said, sources.get(options.source()))) {
                sources.put(options.source(), said);
                news.put(key, said);
                changed.add(StructureMerge.page(key, sources.values()));
            }
        });
        writer.write(changed, news);
        return report.build();
    }

    /** The same facts of a newer date are news too, but no change a person would look for. */
    private static RowOutcome outcome(Sourced said, @Nullable Sourced before, boolean pageExists) {
        if (!pageExists) {
            return RowOutcome.CREATED;
        }
        boolean changes = before == null
                || !said.date().isBefore(before.date()) && !said.facts().equals(before.facts());
        return changes ? RowOutcome.UPDATED : RowOutcome.UNCHANGED;
    }

    private static boolean isNews(Sourced said, @Nullable Sourced before) {
        return before == null || !said.date().isBefore(before.date()) && !said.equals(before);
    }

    private static void account(
            ImportReport.Builder report, List<StructureRow.Taken> rows, int leader, RowOutcome outcome) {
        for (int i = 0; i < rows.size(); i++) {
            StructureRow.Taken row = rows.get(i);
            boolean merged = i != leader && outcome != RowOutcome.UNCHANGED;
            String reason = i == leader
                    ? null
                    : "même SIRET que la ligne " + rows.get(leader).line();
            report.add(row.line(), row.key(), merged ? RowOutcome.MERGED : outcome, reason, row.repairs());
        }
    }
}
