package fr.jalon.content.editorial;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The texts of {@code editorial/*.md}: the first heading is the title, the first paragraph the description, the rest the
 * body. French spaces and apostrophes are set here, so the files are typed plainly.
 */
@Singleton
public final class EditorialPages {
    private final Map<String, EditorialPage> read = new ConcurrentHashMap<>();

    /** The text of a file; asking for one that does not exist is a programming error. */
    public EditorialPage get(String name) {
        return read.computeIfAbsent(name, file -> parse(load(file)));
    }

    static EditorialPage parse(String markdown) {
        Node document = Parser.builder().build().parse(markdown);
        document.accept(new Typesetting());
        if (!(document.getFirstChild() instanceof Heading heading)
                || !(heading.getNext() instanceof Paragraph paragraph)) {
            throw new IllegalArgumentException("An editorial page begins with a title and a paragraph");
        }
        String title = words(heading);
        String description = words(paragraph);
        heading.unlink();
        String html = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build()
                .render(document);
        return new EditorialPage(title, description, html);
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    private static String load(String name) {
        try (InputStream stream = EditorialPages.class.getResourceAsStream("/editorial/" + name + ".md")) {
            if (stream == null) {
                throw new IllegalArgumentException("No editorial page " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Typesetting extends AbstractVisitor {
        @Override
        public void visit(Text text) {
            text.setLiteral(text.getLiteral()
                    .replaceAll(" +([;!?%€])", "\u202F$1")
                    .replaceAll(" +([:»])", "\u00A0$1")
                    .replaceAll("« +", "«\u00A0")
                    .replaceAll("(?<=\\p{L})'(?=\\p{L})", "’"));
        }
    }
}
