package fr.jalon.embedded.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * The token filters of the official analysis-common module that Jalon's index settings use, under the same names and
 * settings; never to be installed in an official server, which has them already and would not boot.
 */
public final class FrenchAnalysisPlugin extends Plugin implements AnalysisPlugin {
    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "elision", requiresAnalysisSettings((index, node, name, settings) -> elision(node, name, settings)),
                "stemmer", (index, node, name, settings) -> stemmer(name, settings),
                "asciifolding", (index, node, name, settings) -> asciiFolding(name, settings),
                "edge_ngram", (index, node, name, settings) -> edgeNGram(name, settings),
                "word_delimiter_graph", (index, node, name, settings) -> wordDelimiter(name, settings),
                "keyword_marker", (index, node, name, settings) -> keywordMarker(name, settings),
                "length", (index, node, name, settings) -> length(name, settings),
                "trim", (index, node, name, settings) -> trim(name, settings),
                "remove_duplicates", (index, node, name, settings) -> removeDuplicates(name, settings),
                "synonym_graph", requiresAnalysisSettings((index, node, name, settings) -> synonyms(name, settings)));
    }

    private static TokenFilterFactory elision(Environment node, String name, Settings settings) {
        KnownSettings.check(name, settings, Set.of("articles", "articles_path", "articles_case"));
        CharArraySet articles = Analysis.parseArticles(node, settings);
        if (articles == null) {
            throw new IllegalArgumentException("elision filter requires [articles] or [articles_path] setting");
        }
        return Step.normalizing(
                name, tokens -> new ElisionFilter(tokens, articles), tokens -> new ElisionFilter(tokens, articles));
    }

    private static TokenFilterFactory stemmer(String name, Settings settings) {
        KnownSettings.check(name, settings, Set.of("language", "name"));
        String language = settings.get("language", settings.get("name", "porter"));
        // An unknown language is refused when the index is created, not at the first document.
        stem(language, new KeywordTokenizer());
        return Step.of(name, tokens -> stem(language, tokens));
    }

    private static TokenStream stem(String language, TokenStream tokens) {
        return switch (language) {
            case "light_french" -> new FrenchLightStemFilter(tokens);
            case "minimal_french" -> new FrenchMinimalStemFilter(tokens);
            // The default: the server builds every filter once without settings.
            case "porter" -> new PorterStemFilter(tokens);
            case "french" -> new SnowballFilter(tokens, new FrenchStemmer());
            default ->
                throw new IllegalArgumentException("stemmer language that the embedded server lacks: " + language);
        };
    }

    private static TokenFilterFactory asciiFolding(String name, Settings settings) {
        KnownSettings.check(name, settings, Set.of("preserve_original"));
        boolean preserve = settings.getAsBoolean("preserve_original", false);
        return Step.normalizing(name, tokens -> new ASCIIFoldingFilter(tokens, preserve), ASCIIFoldingFilter::new);
    }

    private static TokenFilterFactory edgeNGram(String name, Settings settings) {
        KnownSettings.check(name, settings, Set.of("min_gram", "max_gram", "preserve_original"));
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        boolean preserve = settings.getAsBoolean("preserve_original", false);
        return Step.neverBeforeSynonyms(name, tokens -> new EdgeNGramTokenFilter(tokens, min, max, preserve));
    }

    private static TokenFilterFactory wordDelimiter(String name, Settings settings) {
        KnownSettings.check(name, settings, WordDelimiter.SETTINGS);
        return Step.neverBeforeSynonyms(name, new WordDelimiter(settings)::filter);
    }

    private static TokenFilterFactory keywordMarker(String name, Settings settings) {
        KnownSettings.check(name, settings, Set.of("keywords"));
        CharArraySet keywords = new CharArraySet(settings.getAsList("keywords"), false);
        return Step.of(name, tokens -> new SetKeywordMarkerFilter(tokens, keywords));
    }

    private static TokenFilterFactory length(String name, Settings settings) {
        KnownSettings.check(name, settings, Set.of("min", "max"));
        int min = settings.getAsInt("min", 0);
        int max = settings.getAsInt("max", Integer.MAX_VALUE);
        return Step.of(name, tokens -> new LengthFilter(tokens, min, max));
    }

    private static TokenFilterFactory trim(String name, Settings settings) {
        KnownSettings.check(name, settings, Set.of());
        return Step.normalizing(name, TrimFilter::new, TrimFilter::new);
    }

    private static TokenFilterFactory removeDuplicates(String name, Settings settings) {
        KnownSettings.check(name, settings, Set.of());
        return Step.of(name, RemoveDuplicatesTokenFilter::new);
    }

    private static TokenFilterFactory synonyms(String name, Settings settings) {
        KnownSettings.check(name, settings, Set.of("synonyms", "expand"));
        if (!settings.hasValue("synonyms")) {
            throw new IllegalArgumentException("[" + name + "] needs its rules in [synonyms]");
        }
        return new SynonymGraph(name, settings.getAsList("synonyms"), settings.getAsBoolean("expand", true));
    }
}
