package fr.jalon.indexer.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The child process, and the file that lets the next start find it should it outlive its parent. */
final class ServerProcess implements AutoCloseable {
    private static final Duration CLEAN_STOP = Duration.ofSeconds(15);
    private static final Duration FORCED_STOP = Duration.ofSeconds(5);

    private final Process process;
    private final Path pidFile;

    private ServerProcess(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    static ServerProcess start(ServerHome home, Path data, int port) throws IOException {
        Path pidFile = data.resolve("elasticsearch.pid");
        stopLeftover(pidFile);
        Files.createDirectories(data.resolve("tmp"));
        Files.createDirectories(data.resolve("logs"));
        // The child reads its standard input to its end: our death, however sudden, closes that pipe.
        Process process = new ProcessBuilder(home.command(data, port))
                .directory(data.toFile())
                .redirectInput(Redirect.PIPE)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("logs/console.log").toFile())
                .start();
        Files.write(pidFile, List.of(Long.toString(process.pid()), started(process.toHandle())));
        return new ServerProcess(process, pidFile);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void onExit(Runnable action) {
        process.onExit().thenRunAsync(action);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        stop(process.toHandle(), CLEAN_STOP);
        Files.deleteIfExists(pidFile);
    }

    /** A child whose parent was killed ends by itself; it may still be closing its files, or hang. */
    private static void stopLeftover(Path pidFile) throws IOException {
        if (Files.exists(pidFile)) {
            List<String> lines = Files.readAllLines(pidFile);
            // The number alone may belong to another program by now.
            if (lines.size() == 2) {
                ProcessHandle.of(Long.parseLong(lines.get(0)))
                        .filter(process -> started(process).equals(lines.get(1)))
                        .ifPresent(process -> stop(process, FORCED_STOP));
            }
            Files.delete(pidFile);
        }
    }

    private static void stop(ProcessHandle process, Duration patience) {
        if (!ended(process, patience)) {
            process.destroy();
            if (!ended(process, FORCED_STOP)) {
                process.destroyForcibly();
                ended(process, FORCED_STOP);
            }
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("?");
    }
}
