package fr.jalon.content.editorial;

import java.util.Map;

/** A text ready to show: its title, one sentence on it, and HTML that was written by us, {@code {name}} left to fill in. */
public record EditorialPage(String title, String description, String html) {
    /** The same text with each {@code {name}} replaced by its value, escaped. */
    public EditorialPage with(Map<String, String> values) {
        String filled = html;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", escape(value.getValue()));
        }
        return new EditorialPage(title, description, filled);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
