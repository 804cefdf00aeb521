package fr.jalon.portal.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form sent. A controller takes it as an argument, and can only have it once {@link FormFilter} has seen that the form
 * is one of our own.
 */
public record Form(Map<String, List<String>> values) {
    /** The first value without the spaces around it, empty where there is none. */
    public String text(String name) {
        return raw(name).strip();
    }

    /** The first value as it was typed: a password may begin with a space. */
    public String raw(String name) {
        return texts(name).stream().findFirst().orElse("");
    }

    /** All values of a field, in the order of the page. */
    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** A checkbox, or the button that was pressed. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Reads {@code application/x-www-form-urlencoded}. */
    static Form parse(String body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return new Form(values);
    }

    private static String decode(String text) {
        try {
            // PostgreSQL takes no NUL, and nobody types one.
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Logs must not tell passwords. */
    @Override
    public String toString() {
        return "Form" + values.keySet();
    }
}
