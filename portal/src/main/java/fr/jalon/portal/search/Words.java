package fr.jalon.portal.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody searches for, as typed, and the words of it that carry meaning; few enough to keep any query quick. */
record Words(String typed, List<String> meaningful) {
    /** Each word costs one look at every field; nobody describes what he looks for in more. */
    static final int MOST = 12;
    /** In shorter words any error makes another word. */
    static final int SHORTEST_CORRECTABLE = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:\\.[\\p{L}\\p{N}]+)*");
    private static final Pattern ARTICLE =
            Pattern.compile("\\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SMALL = Set.of(
            "a", "à", "au", "aux", "avec", "ce", "ces", "chez", "dans", "de", "des", "du", "en", "et", "la", "le",
            "les", "leur", "leurs", "ou", "où", "par", "pour", "sans", "se", "ses", "son", "sous", "sur", "un", "une",
            "vers");

    static Words of(String typed) {
        Set<String> all = new LinkedHashSet<>();
        WORD.matcher(ARTICLE.matcher(typed).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.FRENCH))
                .forEach(all::add);
        List<String> meaningful =
                all.stream().filter(word -> !SMALL.contains(word)).limit(MOST).toList();
        return new Words(typed, meaningful.isEmpty() ? all.stream().limit(MOST).toList() : meaningful);
    }

    /** Nothing to look for: punctuation only. */
    boolean isEmpty() {
        return meaningful.isEmpty();
    }

    String joined() {
        return String.join(" ", meaningful);
    }

    /** The words in which a typing error can be told from another word. */
    List<String> correctable() {
        return meaningful.stream()
                .filter(word ->
                        word.length() >= SHORTEST_CORRECTABLE && word.chars().noneMatch(Character::isDigit))
                .toList();
    }
}
