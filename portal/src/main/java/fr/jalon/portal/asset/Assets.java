package fr.jalon.portal.asset;

import fr.jalon.portal.page.ClassPathFolder;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files under {@code assets/}, each under an address that changes with its content. The stylesheets of
 * {@code assets/css/} are one file, {@code jalon.css}, whose cascade layers make their order indifferent; the scripts of {@code assets/js/} are files of
 * their own, each page loads those it needs.
 */
@Singleton
public final class Assets {
    private static final int HASH_LENGTH = 10;

    private final Map<String, Asset> byName = new TreeMap<>();

    public Assets() {
        String css = ClassPathFolder.read("assets/css", ".css").values().stream()
                .map(Assets::shorten)
                .collect(Collectors.joining("\n"));
        // The order of the layers must come before any of them.
        add("jalon.css", "text/css", "@layer base,layout,component,page;\n" + css);
        ClassPathFolder.read("assets/js", ".js").forEach((name, text) -> add(name, "text/javascript", text));
        ClassPathFolder.read("assets", ".svg").forEach((name, text) -> add(name, "image/svg+xml", text));
        ClassPathFolder.read("assets", ".json").forEach((name, text) -> add(name, "application/json", text));
        add("leaflet.js", "text/javascript", leaflet("leaflet.js"));
        // Its rules yield to ours.
        add("leaflet.css", "text/css", "@layer base{" + leaflet("leaflet.css") + "}");
    }

    /** A file ready to send; {@code fileName} carries the hash, {@code hash} alone serves as its entity tag. */
    record Asset(String fileName, String mediaType, String hash, byte[] content) {}

    /** The address of a file such as {@code jalon.css}; asking for an unknown one is a programming error. */
    public String href(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("No asset " + name);
        }
        return "/assets/" + asset.fileName();
    }

    /** The file of an address, also of one with the hash of another version (during an update two versions answer). */
    Optional<Asset> find(String fileName) {
        return Optional.ofNullable(byName.get(fileName.replaceFirst("-[0-9a-f]{" + HASH_LENGTH + "}(?=\\.)", "")));
    }

    /** A file of the WebJar, which keeps them in a folder of its version. */
    private static String leaflet(String name) {
        return ClassPathFolder.read("META-INF/resources/webjars/leaflet", "/dist/" + name).values().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + name + " in the WebJar of Leaflet"));
    }

    private void add(String name, String mediaType, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String hash = hash(content);
        int dot = name.lastIndexOf('.');
        byName.put(
                name, new Asset(name.substring(0, dot) + "-" + hash + name.substring(dot), mediaType, hash, content));
    }

    private static String shorten(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
