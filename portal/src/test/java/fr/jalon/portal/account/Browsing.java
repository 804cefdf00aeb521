package fr.jalon.portal.account;

import fr.jalon.portal.PortalFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts, as a test drives it: keeps cookies, sends the forms of the page it is on; redirects are not followed. */
public final class Browsing {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern JETON = Pattern.compile("name=\"jeton\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();
    private String network = "";
    private String jeton = "";

    /** As if from this address (RFC 5737), so that what is counted for it is counted for no other test. */
    public Browsing from(String address) {
        network = address;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Fields are pairs of name and value; the proof of the last page with a form goes with them. */
    public HttpResponse<String> post(String path, String... fields) {
        StringBuilder body = new StringBuilder("jeton=" + encode(jeton));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a file of text as a form does; the proof goes in the address. */
    public HttpResponse<String> postFile(String path, String field, String name, String text) {
        String boundary = "limite";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        return send(request(path + (path.contains("?") ? "&" : "?") + "jeton=" + encode(jeton))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    /** What a mail program sends for its reader (RFC 8058): nothing of a browser, no cookie, no proof. */
    public static HttpResponse<String> oneClick(String path, boolean parts) {
        String body = parts
                ? "--limite\r\n"
                        + "Content-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                        + "One-Click\r\n"
                        + "--limite--\r\n"
                : "List-Unsubscribe=One-Click";
        Browsing program = new Browsing();
        return program.send(program.request(path)
                .header(
                        "Content-Type",
                        parts ? "multipart/form-data; boundary=limite" : "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form without the proof that it is ours, of this type. */
    public HttpResponse<String> bare(String path, String type) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString("essai=1")));
    }

    /** Any method, with an empty JSON object: what a program sends. */
    public HttpResponse<String> send(String method, String path) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
    }

    /** Text files by the names of their fields; the proof goes in the address. */
    public HttpResponse<String> upload(String path, String... files) {
        String boundary = "----jalon-essai";
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < files.length; i += 2) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s.csv\"\r\n"
                            .formatted(boundary, files[i], files[i]))
                    .append("Content-Type: text/csv\r\n\r\n")
                    .append(files[i + 1])
                    .append("\r\n");
        }
        return send(request(path + "?jeton=" + encode(jeton))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body + "--" + boundary + "--\r\n")));
    }

    /** Sends a form with one file of bytes, in the field {@code fichier}; the proof goes in the address. */
    public HttpResponse<String> attach(String path, Map<String, String> fields, String name, byte[] content) {
        String boundary = "----jalon-essai";
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, field, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"%s\"\r\n"
                .formatted(boundary, name));
        head.append("Content-Type: application/octet-stream\r\n\r\n");
        return send(request(path + (path.contains("?") ? "&" : "?") + "jeton=" + encode(jeton))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public String jeton() {
        return jeton;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(PortalFixture.url() + path)).header("Accept", "text/html");
        if (!network.isEmpty()) {
            request.header("X-Forwarded-For", network);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher found = JETON.matcher(response.body());
            if (found.find()) {
                jeton = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
