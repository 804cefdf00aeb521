package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * A release package as text, in parts, so that it can be sent while it is written.
 *
 * @param uri its own address
 * @param base the address of the portal, without slash at its end
 * @param publisher who operates the portal
 */
public record OcdsPackage(String uri, String base, String publisher) {
    /** Where our extension is published, below the address of a portal. */
    public static final String EXTENSION = "/donnees/schemas/ocds-hours/1.0/";

    private static final String REGISTRY = "https://raw.githubusercontent.com/open-contracting-extensions/";
    private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    public String begin(Instant published) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.put("uri", uri);
        head.put("version", OcdsCodes.VERSION);
        ReleaseWriter.texts(
                head,
                "extensions",
                List.of(
                        REGISTRY + "ocds_lots_extension/master/extension.json",
                        REGISTRY + "ocds_sustainability_extension/master/extension.json",
                        base + EXTENSION + "extension.json"));
        head.put("publishedDate", published.truncatedTo(ChronoUnit.SECONDS).toString());
        head.putObject("publisher").put("name", publisher).put("uri", base);
        head.put("license", LICENCE);
        head.put("publicationPolicy", base + "/api");
        return head.toString().replaceFirst("}$", ",\"releases\":[\n");
    }

    public static String end() {
        return "\n]}\n";
    }

    /** A file of our extension: {@code extension.json} or {@code release-schema.json}. */
    public static InputStream extensionFile(String name) {
        return Objects.requireNonNull(OcdsPackage.class.getResourceAsStream("/ocds/hours/" + name), name);
    }
}
