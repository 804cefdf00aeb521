package fr.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Compares a page with the one agreed on, kept under {@code src/test/resources/golden}; {@code -Dgolden.update=true} writes
 * it anew, to be read before it is committed.
 */
public final class GoldenHtml {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Pattern HASH = Pattern.compile("(/assets/[\\w-]+)-[0-9a-f]{10}\\.");
    private static final Pattern MAIN = Pattern.compile("<main .*</main>", Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("[ \\t]+$|^[ \\t]*\\n", Pattern.MULTILINE);

    private GoldenHtml() {}

    /** The whole page. */
    public static void assertMatches(String name, String html) {
        String actual = BLANK.matcher(HASH.matcher(html).replaceAll("$1-HASH."))
                        .replaceAll("")
                        .strip() + "\n";
        Path file = FOLDER.resolve(name + ".html");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
                return;
            }
            assertThat(file).as("run once with -Dgolden.update=true").exists();
            assertThat(actual).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what is between the header and the footer, which other tests already know. */
    public static void assertMainMatches(String name, String html) {
        assertMatches(
                name, MAIN.matcher(html).results().findFirst().orElseThrow().group());
    }
}
