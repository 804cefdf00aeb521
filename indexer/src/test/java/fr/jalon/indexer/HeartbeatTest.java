package fr.jalon.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.indexer.IndexerStatus.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeartbeatTest {
    @TempDir
    private Path directory;

    @Test
    void theFileSaysWhatTheIndexerDoes() throws IOException {
        IndexerStatus status = status();
        status.enter(Stage.BUILDING, 12, "jalon-markets 500/1200");
        assertThat(Files.readString(file())).isEqualTo("BUILDING 12 jalon-markets 500/1200\n");
    }

    @Test
    void standingByIsWell() {
        status().enter(Stage.STANDBY, 0, "");
        assertThat(file()).exists();
    }

    @Test
    void nothingIsWrittenWhileItFails() {
        status().fail(new IOException("away"));
        assertThat(file()).doesNotExist();
    }

    private IndexerStatus status() {
        IndexerStatus status = new IndexerStatus();
        new Heartbeat(file().toString(), status);
        return status;
    }

    private Path file() {
        return directory.resolve("alive");
    }
}
