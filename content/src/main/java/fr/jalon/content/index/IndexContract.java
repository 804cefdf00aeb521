package fr.jalon.content.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The search indexes: the alias under which each is read, the kind of its rows in the outbox, and its definition. */
public enum IndexContract {
    MARKETS("jalon-markets", "market", "planned-market.json"),
    STRUCTURES("jalon-structures", "structure", "structure.json");

    private static final String SYNONYMS = "\"@synonyms@\"";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String alias;
    private final String kind;
    private final String resource;

    IndexContract(String alias, String kind, String resource) {
        this.alias = alias;
        this.kind = kind;
        this.resource = resource;
    }

    /** The name searches use; the indexes behind it are called like it, with the time of their creation. */
    public String alias() {
        return alias;
    }

    /** The value of {@code index_outbox.kind}. */
    public String kind() {
        return kind;
    }

    /** Changes with the definition: an index whose fingerprint differs has to be built anew. */
    public String fingerprint(Synonyms synonyms) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(source(synonyms).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Settings and mapping as Elasticsearch takes them, with the synonyms and the fingerprint in {@code _meta}. */
    public String definition(Synonyms synonyms) {
        try {
            ObjectNode definition = (ObjectNode) JSON.readTree(source(synonyms));
            definition
                    .withObjectProperty("mappings")
                    .withObjectProperty("_meta")
                    .put("fingerprint", fingerprint(synonyms));
            return JSON.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("/index/" + resource, e);
        }
    }

    private String source(Synonyms synonyms) {
        String rules = synonyms.rules().stream().map(IndexContract::quoted).collect(Collectors.joining(", "));
        return read(resource).replace(SYNONYMS, rules);
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String name) {
        try (InputStream stream = IndexContract.class.getResourceAsStream("/index/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource /index/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
