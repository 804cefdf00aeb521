package fr.jalon.content.document;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a market or of a draft, without its content; once {@code removed}, nothing else is left of it. */
@MappedEntity("market_document")
public record MarketDocument(
        @Id UUID id,
        @Nullable String market,
        @Nullable UUID draft,
        String title,
        String kind,
        String format,
        int size,
        Instant added,
        @Nullable Instant removed) {
    public DocumentKind kindOf() {
        return DocumentKind.ofCode(kind).orElseThrow();
    }

    public DocumentFormat formatOf() {
        return DocumentFormat.ofCode(format).orElseThrow();
    }
}
