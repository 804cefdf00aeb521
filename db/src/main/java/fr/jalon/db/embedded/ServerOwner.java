package fr.jalon.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The file that says which live process runs an embedded server, and on which port: {@code pid, start, port} lines. */
final class ServerOwner {
    private final Path file;

    ServerOwner(Path file) {
        this.file = file;
    }

    /** The port of the server another live process runs, or 0. */
    int portOfLiveOwner() throws IOException {
        if (Files.notExists(file)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 3 || !isAlive(Long.parseLong(lines.get(0)), lines.get(1))) {
            return 0;
        }
        return Integer.parseInt(lines.get(2));
    }

    void take(int port) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, List.of(Long.toString(self.pid()), start(self), Integer.toString(port)));
        Files.move(
                draft,
                file,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    void release() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A file that stays names a dead process: the next start sees that.
        }
    }

    /** A process number alone may have been given to another program since. */
    private static boolean isAlive(long pid, String start) {
        return pid != ProcessHandle.current().pid()
                && ProcessHandle.of(pid)
                        .filter(process -> start(process).equals(start))
                        .isPresent();
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("?");
    }
}
