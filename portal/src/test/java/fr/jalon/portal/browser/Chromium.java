package fr.jalon.portal.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium: {@code JALON_CHROMIUM}, the system's, the one Playwright downloaded or now downloads, else as root on
 * Debian the package. What was tried is told where nothing is found.
 */
final class Chromium {
    private static final List<Path> SYSTEM = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/usr/bin/google-chrome-stable",
                    "/snap/bin/chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .map(Path::of)
            .toList();

    private final Map<String, String> environment;
    private final List<String> tried = new ArrayList<>();

    Chromium(Map<String, String> environment) {
        this.environment = environment;
    }

    Optional<Path> find() {
        return named().or(this::ofSystem)
                .or(this::ofPlaywright)
                .or(this::downloaded)
                .or(this::installed);
    }

    /** Why there is none. */
    String reason() {
        return "aucun Chromium : " + String.join(" ; ", tried);
    }

    private Optional<Path> named() {
        return Optional.ofNullable(environment.get("JALON_CHROMIUM"))
                .map(Path::of)
                .filter(this::runs);
    }

    private Optional<Path> ofSystem() {
        Optional<Path> found = SYSTEM.stream().filter(this::runs).findFirst();
        if (found.isEmpty()) {
            tried.add("aucun sur le système");
        }
        return found;
    }

    private Optional<Path> ofPlaywright() {
        Path cache = Optional.ofNullable(environment.get("PLAYWRIGHT_BROWSERS_PATH"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "ms-playwright"));
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(cache, 3, (file, attributes) -> isBrowser(file))) {
            return files.filter(this::runs).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> downloaded() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        boolean done = run(
                3,
                java,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
        Optional<Path> found = done ? ofPlaywright() : Optional.empty();
        if (found.isEmpty()) {
            tried.add("téléchargement par Playwright impossible");
        }
        return found;
    }

    private Optional<Path> installed() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || !Files.exists(Path.of("/etc/debian_version"))) {
            tried.add("pas d’installation de paquet sans être root sur Debian");
            return Optional.empty();
        }
        if (run(10, "apt-get", "install", "-y", "--no-install-recommends", "chromium")) {
            return SYSTEM.stream().filter(this::runs).findFirst();
        }
        tried.add("« apt-get install chromium » a échoué");
        return Optional.empty();
    }

    private boolean runs(Path file) {
        return Files.isExecutable(file);
    }

    private static boolean isBrowser(Path file) {
        String name = file.getFileName().toString();
        return name.equals("chrome") || name.equals("chrome-headless-shell") || name.equals("headless_shell");
    }

    private static boolean run(int minutes, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
