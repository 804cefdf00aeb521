package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.document.DocumentKind;
import fr.jalon.content.document.MarketDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the documents of a market, each with the address where it is read; a reader of releases does not take them over. */
final class DocumentWriter {
    private final String base;

    /**
     * @param base the address of the portal, without slash at its end
     */
    DocumentWriter(String base) {
        this.base = base;
    }

    void write(ArrayNode into, List<MarketDocument> documents) {
        documents.forEach(document -> {
            ObjectNode node = into.addObject().put("id", document.id().toString());
            ReleaseWriter.putText(node, "documentType", type(document.kindOf()));
            node.put("title", document.title())
                    .put("description", document.kindOf().label())
                    .put("url", base + "/marches/" + document.market() + "/documents/" + document.id())
                    .put("datePublished", document.added().toString())
                    .put("format", document.formatOf().mediaType());
        });
    }

    /** {@code documentType}, where the list has it. */
    private static @Nullable String type(DocumentKind kind) {
        return switch (kind) {
            case SPECIFICATION -> "technicalSpecifications";
            case STUDY -> "feasibilityStudy";
            case SOCIAL, CALENDAR, OTHER -> null;
        };
    }
}
