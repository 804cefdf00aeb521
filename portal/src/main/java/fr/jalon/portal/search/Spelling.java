package fr.jalon.portal.search;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of the words of a search.
 *
 * @param corrected the words that no document has, with those that were looked for instead
 * @param meant the whole search as it was probably meant, where what was typed finds little; "" else
 */
public record Spelling(Map<String, String> corrected, String meant) {
    public static final Spelling RIGHT = new Spelling(Map.of(), "");

    /** What was typed, with some of its words replaced. */
    static String replace(String typed, Map<String, String> words) {
        String replaced = typed;
        for (Map.Entry<String, String> word : words.entrySet()) {
            replaced = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(word.getKey()) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(replaced)
                    .replaceAll(Matcher.quoteReplacement(word.getValue()));
        }
        return replaced;
    }
}
