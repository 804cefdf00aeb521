package fr.jalon.content.command;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.ImportReport;
import fr.jalon.content.market.act.ActImport;
import fr.jalon.content.market.act.ActReport;
import fr.jalon.content.market.imports.MarketImport;
import fr.jalon.content.market.ocds.OcdsImport;
import fr.jalon.content.market.ocds.ReleaseReport;
import fr.jalon.content.statistic.StatisticImport;
import fr.jalon.content.statistic.StatisticRelease;
import fr.jalon.content.structure.StructureImport;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The command {@code import}: reads a file into the database, or tries it dry, and prints what became of each row. Its
 * exit code is 0 when every row was taken, 1 when some were refused, 2 when the command or the file cannot be read.
 */
@Singleton
public final class ImportCommand {
    private final StructureImport structures;
    private final MarketImport markets;
    private final OcdsImport releases;
    private final ActImport acts;
    private final StatisticImport statistics;

    ImportCommand(
            StructureImport structures,
            MarketImport markets,
            OcdsImport releases,
            ActImport acts,
            StatisticImport statistics) {
        this.structures = structures;
        this.markets = markets;
        this.releases = releases;
        this.acts = acts;
        this.statistics = statistics;
    }

    public int run(List<String> arguments, PrintStream out) {
        try {
            ImportArguments request = ImportArguments.parse(arguments, LocalDate.now());
            return switch (request.what()) {
                case STRUCTURES -> print(structures.run(request.file(), request.options()), out);
                case MARKETS -> print(markets.run(request.file(), request.options()), out);
                case RELEASES -> print(releases.run(request.file(), request.options()), out);
                case ACTS -> acts(request, out);
                case STATISTICS -> statistics(request, out);
            };
        } catch (ImportException e) {
            out.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            out.println("Fichier illisible : " + e.getMessage());
            return 2;
        }
    }

    private static int print(ImportReport report, PrintStream out) {
        report.remarkable().forEach(row -> out.println(row.text()));
        out.println(report.summary());
        return report.refused().isEmpty() ? 0 : 1;
    }

    private static int print(ReleaseReport report, PrintStream out) {
        report.lines().forEach(out::println);
        out.println(report.summary());
        return report.refused() == 0 ? 0 : 1;
    }

    private int acts(ImportArguments request, PrintStream out) throws IOException {
        try (InputStream content = Files.newInputStream(request.file())) {
            ActReport report = acts.run(content, request.options());
            report.rows().remarkable().forEach(row -> out.println(row.text()));
            out.println(report.summary());
            return report.rows().refused().isEmpty() ? 0 : 1;
        }
    }

    private int statistics(ImportArguments request, PrintStream out) throws IOException {
        ImportOptions options = request.options();
        StatisticImport.Report report = statistics.run(
                read(request.files().get(0)),
                read(request.files().get(1)),
                StatisticRelease.of(options.sourceDate(), request.reason(), request.correction()),
                options.dryRun());
        report.refusals()
                .forEach(refusal ->
                        out.println("%s, ligne %d : %s".formatted(refusal.file(), refusal.line(), refusal.reason())));
        report.differences().forEach(difference -> {
            out.println("%s (%s)".formatted(difference.id(), difference.title()));
            difference.changes().forEach(change -> out.println("  " + change));
            difference.warnings().forEach(warning -> out.println("  À VÉRIFIER : " + warning));
        });
        out.println("%s%d séries créées, %d modifiées, %d inchangées ; %d valeurs lues"
                .formatted(
                        options.dryRun() ? "Essai à blanc, rien n’est enregistré. " : "",
                        report.created(),
                        report.updated(),
                        report.unchanged(),
                        report.observations()));
        return report.refusals().isEmpty() ? 0 : 1;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
