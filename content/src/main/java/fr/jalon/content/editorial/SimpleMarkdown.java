package fr.jalon.content.editorial;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Texts of people who are not of this site, in simple Markdown: paragraphs, lists, emphasis and links. HTML is shown as it was
 * typed, images are their words, and links lead to web pages only, of which search engines are told nothing.
 */
public final class SimpleMarkdown {
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of(ListBlock.class)).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new WebOnly())
            .softbreak("<br>")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link) {
                    attributes.put("rel", "nofollow noopener ugc");
                    attributes.remove("title");
                }
            })
            .build();

    private SimpleMarkdown() {}

    /** As HTML that can be printed as it is. */
    public static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Plainer());
        return RENDERER.render(document).strip();
    }

    /** Leaves the words of images, and of links that lead elsewhere than to web pages. */
    private static final class Plainer extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!isWeb(link.getDestination())) {
                unwrap(link);
            }
        }

        private static void unwrap(Node node) {
            Node next = node.getFirstChild();
            while (next != null) {
                Node child = next;
                next = child.getNext();
                node.insertBefore(child);
            }
            node.unlink();
        }
    }

    private static boolean isWeb(String url) {
        String lower = url.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    private static final class WebOnly implements UrlSanitizer {
        @Override
        public String sanitizeLinkUrl(String url) {
            return isWeb(url) ? url.strip() : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
