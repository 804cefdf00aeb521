package fr.jalon.portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * One browser for all tests of the JVM. Where none can be had, the tests are skipped and the reason is printed at the end of
 * the run; with {@code CI=true} that is a failure.
 */
public final class BrowserExtension implements BeforeAllCallback {
    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(BrowserExtension.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        if (running.browser() == null) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(running.reason());
            }
            throw new TestAbortedException(running.reason());
        }
    }

    public Browser browser() {
        if (running == null || running.browser() == null) {
            throw new IllegalStateException("No browser");
        }
        return running.browser();
    }

    record Running(
            @Nullable Playwright playwright, @Nullable Browser browser, String reason) implements AutoCloseable {

        static Running start() {
            Chromium chromium = new Chromium(System.getenv());
            Optional<Path> executable = chromium.find();
            if (executable.isEmpty()) {
                return new Running(null, null, chromium.reason());
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable.get())
                            // The sandbox of Chromium refuses to run as root, and its tests only open our own pages.
                            .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                            .setArgs(ARGUMENTS));
            return new Running(playwright, browser, "");
        }

        /** Called at the end of the run. */
        @Override
        public void close() {
            if (browser == null || playwright == null) {
                System.err.println("TESTS DE NAVIGATEUR IGNORÉS, " + reason);
                return;
            }
            browser.close();
            playwright.close();
        }
    }
}
