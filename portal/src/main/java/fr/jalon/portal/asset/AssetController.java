package fr.jalon.portal.asset;

import fr.jalon.portal.asset.Assets.Asset;
import fr.jalon.portal.error.NotFoundException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import org.jspecify.annotations.Nullable;

/** Serves the files of {@link Assets}: for a year under their own hash, to be checked each time under another. */
@Controller
final class AssetController {
    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/assets/{fileName}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(String fileName, @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        Asset asset = assets.find(fileName).orElseThrow(NotFoundException::new);
        String tag = "\"" + asset.hash() + "\"";
        String caching = asset.fileName().equals(fileName) ? "public, max-age=31536000, immutable" : "no-cache";
        // The compressor may have weakened the tag of what it sent.
        boolean unchanged = known != null && known.replace("W/", "").contains(tag);
        var response = unchanged
                ? HttpResponse.<byte[]>notModified()
                : HttpResponse.ok(asset.content()).contentType(MediaType.of(asset.mediaType() + ";charset=UTF-8"));
        return response.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, caching);
    }

    /** Browsers that do not read the head of the page ask for this one. */
    @Get("/favicon.ico")
    HttpResponse<?> favicon() {
        return HttpResponse.redirect(java.net.URI.create(assets.href("favicon.svg")));
    }
}
