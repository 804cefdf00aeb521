package fr.jalon.portal.search;

import fr.jalon.portal.page.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One reason why a search found something: what matched ("Offre"), and its text, the words that matched marked.
 *
 * @param label "" where the text says all
 */
public record Reason(String label, List<Part> parts) {
    /** Before and after a word that matched: of the private use area, which no text has and nothing strips. */
    static final String BEGIN = "\uE000";

    static final String END = "\uE001";

    /** So many are read at a glance. */
    private static final int MOST = 2;

    /** A piece of text. */
    public record Part(String text, boolean marked) {}

    /** A sentence. */
    public static Reason of(String text) {
        return new Reason("", List.of(new Part(text, false)));
    }

    /**
     * The reasons that a page names: the first of those the words gave, then the place.
     *
     * @param fields as in {@link SearchedFields#reasons()}
     * @param matched as in {@link Found.Hit}
     * @param place "" where no place was searched for
     */
    public static List<Reason> of(List<List<String>> fields, Map<String, String> matched, String place) {
        Stream<Reason> words = fields.stream()
                .flatMap(alike -> alike.stream()
                        .filter(matched::containsKey)
                        .flatMap(field -> of(field, parts(matched.get(field))).stream())
                        .limit(1))
                .limit(MOST);
        return Stream.concat(words, place.isEmpty() ? Stream.of() : Stream.of(of(place)))
                .toList();
    }

    private static Optional<Reason> of(String field, List<Part> parts) {
        List<Part> marked = parts.stream().filter(Part::marked).toList();
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        String label = Messages.get("search.why." + field);
        // A title is seen above: that its words matched need not be said with all its words once more.
        return Optional.of(isTitle(field) ? of(label) : new Reason(label, isBag(field) ? listed(marked) : parts));
    }

    /** Words without order, of which only those that matched can be read. */
    private static List<Part> listed(List<Part> marked) {
        List<Part> listed = new ArrayList<>();
        for (Part part : marked) {
            if (!listed.isEmpty()) {
                listed.add(new Part(", ", false));
            }
            listed.add(part);
        }
        return listed;
    }

    private static boolean isBag(String field) {
        return field.equals("tradeWords");
    }

    static boolean isTitle(String field) {
        return field.equals("name") || field.equals("title");
    }

    /** Texts of which a page shows only what stands around the words. */
    static boolean isLong(String field) {
        return field.equals("description") || field.equals("offers.text");
    }

    /** The first text of each field. */
    static Map<String, String> texts(Map<String, List<String>> highlighted) {
        Map<String, String> texts = new HashMap<>();
        highlighted.forEach((field, fragments) -> texts.put(field, fragments.getFirst()));
        return texts;
    }

    static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int begin = text.indexOf(BEGIN, at);
            int end = begin < 0 ? -1 : text.indexOf(END, begin);
            if (end < 0) {
                parts.add(new Part(text.substring(at), false));
                break;
            }
            if (begin > at) {
                parts.add(new Part(text.substring(at, begin), false));
            }
            String word = text.substring(begin + 1, end);
            // One of a phrase that is a synonym, such as "taille de haies": alone it is no reason.
            parts.add(new Part(word, !Words.isSmall(word)));
            at = end + 1;
        }
        return parts;
    }
}
