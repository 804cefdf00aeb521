package fr.jalon.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of our programs, run as a process of its own, the way an operator runs it. */
final class Program implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;
    private final int port;

    private Program(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Runs {@code java} with the given arguments; {@code environment} is added to ours, without any store of ours. */
    static Program start(Path directory, Map<String, String> environment, List<String> arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx700m");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(arguments);
        Path output = Files.createTempFile(directory, "program", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.matches("DATASOURCES_.*|ELASTICSEARCH_.*|JALON_.*"));
        builder.environment().put("JALON_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        return new Program(builder.start(), output, port);
    }

    /** Waits for the line that says the portal is ready. */
    Program awaitReady() throws Exception {
        return awaitOutput("Jalon est prêt");
    }

    Program awaitOutput(String text) throws Exception {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!output().contains(text)) {
            assertThat(process.isAlive())
                    .as("still running; it said:%n%s", output())
                    .isTrue();
            assertThat(Instant.now())
                    .as("before the limit; it said:%n%s", output())
                    .isBefore(limit);
            Thread.sleep(200);
        }
        return this;
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Sends a signal by its name ({@code INT}, {@code KILL}) and waits for the end; returns the exit code. */
    int signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        return process.exitValue();
    }

    int awaitExit() throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
