package fr.jalon.content.document;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Documents of markets: taken in within measure, removed with a trace where the public saw them. */
@Singleton
public class MarketDocuments {
    /** Of one file. */
    public static final int MOST_BYTES = 5_000_000;

    /** Of one market. */
    public static final int MOST_DOCUMENTS = 10;

    /** Of all markets of a buyer. */
    public static final long MOST_BYTES_OF_BUYER = 100_000_000;

    private final MarketDocumentRepository rows;

    MarketDocuments(MarketDocumentRepository rows) {
        this.rows = rows;
    }

    /** What became of a file that was sent. */
    public enum Result {
        ADDED,
        /** Of no format that is taken, or with macros. */
        UNREADABLE,
        HEAVY,
        /** The market has as many as it may. */
        MANY,
        /** The buyer has no room left. */
        FULL
    }

    /** Those that stand first, then those that were removed. */
    @ReadOnly
    public List<MarketDocument> of(DocumentHolder holder) {
        return rows.findOf(holder.market(), holder.draft());
    }

    /** Those that stand, of each of these markets that has any. */
    @ReadOnly
    public Map<String, List<MarketDocument>> standingOf(Collection<String> markets) {
        return markets.isEmpty()
                ? Map.of()
                : rows.findStandingOf(markets).stream()
                        .collect(Collectors.groupingBy(document -> Objects.requireNonNull(document.market())));
    }

    /** One that stands; empty where it is of another market, or was removed. */
    @ReadOnly
    public Optional<MarketDocument> find(DocumentHolder holder, UUID id) {
        return of(holder).stream()
                .filter(document -> document.id().equals(id) && document.removed() == null)
                .findFirst();
    }

    @ReadOnly
    public byte[] content(MarketDocument document) {
        return rows.findContent(document.id()).orElseThrow().content();
    }

    @Transactional
    public Result add(DocumentHolder holder, String siren, String title, DocumentKind kind, byte[] content) {
        if (content.length > MOST_BYTES) {
            return Result.HEAVY;
        }
        DocumentFormat format = DocumentFormat.of(content).orElse(null);
        if (format == null) {
            return Result.UNREADABLE;
        }
        rows.lockBuyer(siren);
        long standing = of(holder).stream()
                .filter(document -> document.removed() == null)
                .count();
        if (standing >= MOST_DOCUMENTS) {
            return Result.MANY;
        }
        if (rows.sizeOfBuyer(siren) + content.length > MOST_BYTES_OF_BUYER) {
            return Result.FULL;
        }
        UUID id = UUID.randomUUID();
        rows.add(id, holder.market(), holder.draft(), siren, title, kind.code(), format.code(), content.length);
        rows.addContent(id, content);
        return Result.ADDED;
    }

    /** @param trace whether the public may have seen it, and is told that it is gone */
    @Transactional
    public void remove(MarketDocument document, boolean trace) {
        if (!trace) {
            rows.delete(document.id());
        } else if (rows.remove(document.id()) > 0) {
            rows.removeContent(document.id());
        }
    }

    /** The draft has become a market, or another draft. */
    @Transactional
    public void move(UUID draft, DocumentHolder to) {
        rows.move(draft, to.market(), to.draft());
    }
}
