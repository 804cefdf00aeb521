package fr.jalon.portal.market;

import fr.jalon.content.document.MarketDocument;
import fr.jalon.content.text.Fold;
import fr.jalon.portal.error.SecurityHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** A document on its way to a browser: to be saved, never shown here, with nothing in it that could act in our name. */
public final class DocumentFile {
    private static final int LONGEST_NAME = 80;

    private DocumentFile() {}

    public static MutableHttpResponse<byte[]> of(MarketDocument document, byte[] content) {
        String name = Fold.fold(document.title()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String file = (name.isEmpty() ? "document" : name.substring(0, Math.min(name.length(), LONGEST_NAME))) + "."
                + document.formatOf().code();
        return SecurityHeaders.sandboxed(HttpResponse.ok(content)
                .contentType(MediaType.of(document.formatOf().mediaType()))
                .header("Content-Disposition", "attachment; filename=\"" + file + "\""));
    }
}
