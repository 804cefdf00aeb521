package fr.jalon.portal.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The French wording of pages: every {@code i18n/*.properties} of the class path, UTF-8, keys prefixed by the feature.
 * Spaces and apostrophes are set on loading, so the files are typed plainly. {@code {0}}, {@code {1}} take arguments.
 */
public final class Messages {
    private static final Map<String, String> ALL = load();

    private Messages() {}

    /** The text of a key; a key that does not exist is a programming error. */
    public static String get(String key, Object... args) {
        String text = ALL.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No message for " + key);
        }
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", print(args[i]));
        }
        return text;
    }

    /** The text of {@code key.one} for 0 and 1, else of {@code key.many}; the count is argument 0. */
    public static String count(String key, long count) {
        return get(key + (count < 2 ? ".one" : ".many"), count);
    }

    public static boolean has(String key) {
        return ALL.containsKey(key);
    }

    private static String print(Object arg) {
        return switch (arg) {
            case Integer number -> Typography.number(number);
            case Long number -> Typography.number(number);
            default -> arg.toString();
        };
    }

    private static Map<String, String> load() {
        Map<String, String> all = new HashMap<>();
        ClassPathFolder.read("i18n", ".properties")
                .forEach((file, text) -> parse(text).forEach((key, value) -> {
                    if (all.put(key.toString(), Typography.french(value.toString())) != null) {
                        throw new IllegalStateException("Message " + key + " is defined twice, again in " + file);
                    }
                }));
        return Map.copyOf(all);
    }

    private static Properties parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
