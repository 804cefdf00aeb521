package fr.jalon.indexer.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Where a node answers: {@code 127.0.0.1:port}, the port being the one the system gave it. */
record NodeAddress(String host, int port) {
    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * Reads the file in which a node writes its address, and waits until every index of the node can be read; fails when
     * the node ends or takes longer than that.
     */
    static NodeAddress awaitReady(Path portsFile, Duration patience, BooleanSupplier alive) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                if (!alive.getAsBoolean()) {
                    throw new IOException("le serveur s’est arrêté ; voir " + portsFile.getParent());
                }
                if (Files.exists(portsFile)) {
                    NodeAddress address = read(portsFile);
                    if (address.isReady(http)) {
                        return address;
                    }
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("le serveur ne répond pas ; voir " + portsFile.getParent());
    }

    private static NodeAddress read(Path portsFile) throws IOException {
        String line = Files.readAllLines(portsFile).getFirst();
        int colon = line.lastIndexOf(':');
        return new NodeAddress(line.substring(0, colon), Integer.parseInt(line.substring(colon + 1)));
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        URI health = URI.create("http://" + this + "/_cluster/health?wait_for_status=yellow&timeout=1s");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(3)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
