package fr.jalon.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Directories of servers for tests, which end with the JVM. */
public final class TemporaryData {
    private TemporaryData() {}

    /** When the JVM ends, stops the server and deletes its directory with all in it. */
    public static void endWithJvm(Runnable stop, Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.run();
            delete(directory);
        }));
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // What stays is in the temporary directory.
        }
    }
}
