package fr.jalon.embedded.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;

/** The settings of {@code word_delimiter_graph}, with the defaults of the official module. */
final class WordDelimiter {
    private record Flag(int bit, boolean byDefault) {}

    private static final Map<String, Flag> FLAGS = flags();
    static final Set<String> SETTINGS = settings();

    private final int flags;
    private final boolean adjustOffsets;
    private final CharArraySet protectedWords;

    WordDelimiter(Settings settings) {
        flags = FLAGS.entrySet().stream()
                .filter(flag ->
                        settings.getAsBoolean(flag.getKey(), flag.getValue().byDefault()))
                .mapToInt(flag -> flag.getValue().bit())
                .reduce(0, (a, b) -> a | b);
        adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        List<String> words = settings.getAsList("protected_words");
        protectedWords = new CharArraySet(words, false);
    }

    TokenStream filter(TokenStream tokens) {
        return new WordDelimiterGraphFilter(
                tokens, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, protectedWords);
    }

    private static Map<String, Flag> flags() {
        Map<String, Flag> flags = new LinkedHashMap<>();
        flags.put("generate_word_parts", new Flag(WordDelimiterGraphFilter.GENERATE_WORD_PARTS, true));
        flags.put("generate_number_parts", new Flag(WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS, true));
        flags.put("catenate_words", new Flag(WordDelimiterGraphFilter.CATENATE_WORDS, false));
        flags.put("catenate_numbers", new Flag(WordDelimiterGraphFilter.CATENATE_NUMBERS, false));
        flags.put("catenate_all", new Flag(WordDelimiterGraphFilter.CATENATE_ALL, false));
        flags.put("split_on_case_change", new Flag(WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE, true));
        flags.put("split_on_numerics", new Flag(WordDelimiterGraphFilter.SPLIT_ON_NUMERICS, true));
        flags.put("preserve_original", new Flag(WordDelimiterGraphFilter.PRESERVE_ORIGINAL, false));
        flags.put("stem_english_possessive", new Flag(WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE, true));
        return flags;
    }

    private static Set<String> settings() {
        Set<String> names = new TreeSet<>(FLAGS.keySet());
        names.addAll(Set.of("adjust_offsets", "protected_words"));
        return names;
    }
}
