package fr.jalon.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java source stands as palantir-java-format writes it; {@code -Dformat.update=true} rewrites those that do not.
 * A test rather than a plugin: the formatter parses with the JDK it runs on, and Maven may run on one that does not know
 * the language level of the sources.
 */
final class SourceFormatTest {
    private static final List<String> MODULES = List.of("db", "content", "indexer", "portal");

    @Test
    void everySourceIsFormatted() throws IOException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(sources.parallelStream()
                        .filter(source -> !isFormatted(source, formatter))
                        .toList())
                .isEmpty();
    }

    private static boolean isFormatted(Path source, Formatter formatter) {
        try {
            String text = Files.readString(source);
            String formatted = formatter.formatSourceAndFixImports(text);
            if (!text.equals(formatted) && Boolean.getBoolean("format.update")) {
                Files.writeString(source, formatted);
            }
            return text.equals(formatted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(source.toString(), e);
        }
    }

    private static List<Path> sources() throws IOException {
        Path root = Path.of(System.getProperty("jalon.root"));
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(root.resolve(module))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains("/target/"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
