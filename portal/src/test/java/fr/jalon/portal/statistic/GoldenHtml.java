package fr.jalon.portal.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The content of a page against a file of {@code golden/}, without the frame that all pages share;
 * {@code -Dgolden.update=true} rewrites the file.
 */
final class GoldenHtml {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private GoldenHtml() {}

    static void assertContent(String page, String name) throws IOException {
        String content = page.substring(page.indexOf("<main"), page.indexOf("</main>")) + "</main>\n";
        Path file = GOLDEN.resolve(name + ".html");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(content).isEqualTo(Files.readString(file));
    }
}
