package fr.jalon.content.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.content.imports.ImportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportArgumentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    private Path directory;

    private String file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(directory.resolve("liste.csv"), "siret\n").toString();
    }

    @Test
    void everythingButTheFileHasADefault() {
        ImportArguments arguments = ImportArguments.parse(List.of("structures", file), TODAY);
        assertThat(arguments.what()).isEqualTo(ImportArguments.What.STRUCTURES);
        assertThat(arguments.options().dryRun()).isFalse();
        assertThat(arguments.options().source()).isEqualTo("liste.csv");
        assertThat(arguments.options().sourceDate()).isEqualTo(TODAY);
    }

    @Test
    void optionsStandAnywhere() {
        ImportArguments arguments = ImportArguments.parse(
                List.of("marchés", "--essai", "--source", "Ville de Lens", file, "--date", "2026-11-01"), TODAY);
        assertThat(arguments.options().dryRun()).isTrue();
        assertThat(arguments.options().source()).isEqualTo("Ville de Lens");
        assertThat(arguments.options().sourceDate()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        refused("Usage");
        refused("« buyers »", "buyers", file);
        refused("--dry", "structures", file, "--dry");
        refused("--date", "structures", file, "--date");
        refused("« hier »", "structures", file, "--date", "hier");
        refused("absent.csv", "structures", directory.resolve("absent.csv").toString());
        refused("2 fichier(s), 1 indiqué", "statistiques", file);
    }

    private static void refused(String named, String... arguments) {
        assertThatThrownBy(() -> ImportArguments.parse(List.of(arguments), TODAY))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(named);
    }
}
