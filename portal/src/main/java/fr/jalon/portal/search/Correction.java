package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import fr.jalon.content.text.Fold;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Asks, with the hits of a search, which of its words no document has and which words are like them: one letter off in
 * words of 4 to 8 letters, two in longer ones, never the first, among words that are not stemmed.
 */
final class Correction {
    private static final String WORDS = "words";
    private static final String KNOWN = "known";
    private static final int LONG_WORD = 9;
    /** Fewer results than this, and what was typed may have been meant otherwise. */
    private static final int LITTLE = 4;
    /** A word some documents have was rather meant otherwise only if it is long and many have the other. */
    private static final int USUAL = 10;

    private static final int LONG_ENOUGH = 6;

    private final Words words;

    Correction(Words words) {
        this.words = words;
    }

    /** Whatever the words and the filters find: a correction depends on the words alone, so that counts stay true. */
    void ask(SearchRequestBody.Builder search) {
        List<String> candidates = words.correctable();
        if (candidates.isEmpty()) {
            return;
        }
        Map<String, Aggregation> known = new HashMap<>();
        candidates.forEach(word -> known.put(word, Aggregation.of(a -> a.filter(TextQuery.hasWord(word)))));
        search.aggregations(KNOWN, a -> a.global(g -> g).aggregations(known));
        search.suggest(s -> {
            candidates.forEach(word -> s.suggesters(word, f -> f.text(word).term(t -> t.field(WORDS)
                    .suggestMode(SuggestMode.Popular)
                    .maxEdits(word.length() < LONG_WORD ? 1 : 2)
                    .prefixLength(1)
                    .minWordLength(Words.SHORTEST_CORRECTABLE)
                    .size(3))));
            return s;
        });
    }

    /**
     * @param accents gives a word of the index its accents
     */
    Spelling read(String typed, ResponseBody<?> answer, UnaryOperator<String> accents) {
        if (answer.suggest().isEmpty()) {
            return Spelling.RIGHT;
        }
        var known = answer.aggregations().get(KNOWN).global().aggregations();
        Map<String, String> corrected = new LinkedHashMap<>();
        Map<String, String> meant = new LinkedHashMap<>();
        for (String word : words.correctable()) {
            boolean unknown = known.get(word).filter().docCount() == 0;
            answer.suggest().get(word).stream()
                    .flatMap(entry -> entry.term().options().stream())
                    .filter(option -> unknown || isLikelier(option, word))
                    .findFirst()
                    .ifPresent(option -> (unknown ? corrected : meant).put(word, accents.apply(option.text())));
        }
        long total = answer.hits().total() == null ? 0 : answer.hits().total().value();
        return new Spelling(corrected, total < LITTLE && !meant.isEmpty() ? Spelling.replace(typed, meant) : "");
    }

    private static boolean isLikelier(TermSuggestOption option, String word) {
        return word.length() >= LONG_ENOUGH && option.freq() >= USUAL && !isFormOf(word, option.text());
    }

    /** The plural or feminine of a word finds the same as the word. */
    private static boolean isFormOf(String word, String other) {
        return stripped(word).equals(stripped(other));
    }

    private static String stripped(String word) {
        return Fold.fold(word).replaceFirst("[esx]+$", "");
    }
}
