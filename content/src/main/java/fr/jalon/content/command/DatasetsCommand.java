package fr.jalon.content.command;

import fr.jalon.content.dataset.DatasetBuilder;
import fr.jalon.content.dataset.DatasetReport;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The command {@code donnees}: builds the files of the open data now rather than in the night, and prints what became of each
 * dataset. Its exit code is 0 when all went well, 1 when some could not be built or another process builds, 2 when the command
 * cannot be used.
 */
@Singleton
public final class DatasetsCommand {
    static final String USAGE = """
        Usage :
          donnees
        Refait les fichiers des données ouvertes ; ce qui n’a pas changé n’a pas de nouvelle version.\
        """;

    private final DatasetBuilder builder;
    private final String base;

    DatasetsCommand(DatasetBuilder builder, @Value("${jalon.base-url:}") String baseUrl) {
        this.builder = builder;
        this.base = baseUrl.replaceAll("/+$", "");
    }

    public int run(List<String> arguments, PrintStream out) throws SQLException {
        if (!arguments.isEmpty()) {
            out.println(USAGE);
            return 2;
        }
        Optional<DatasetReport> report = builder.run(base);
        if (report.isEmpty()) {
            out.println("Un autre processus construit déjà les fichiers : rien n’est fait ici.");
            return 1;
        }
        report.get().published().forEach(slug -> out.println(slug + " : nouvelle version"));
        report.get().unchanged().forEach(slug -> out.println(slug + " : inchangé"));
        report.get().empty().forEach(slug -> out.println(slug + " : rien à publier"));
        report.get()
                .failed()
                .forEach((slug, why) -> out.println(slug + " : échec, la version d’avant reste (" + why + ")"));
        return report.get().failed().isEmpty() ? 0 : 1;
    }
}
