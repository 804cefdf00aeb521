package fr.jalon.indexer.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.FrenchStemmer;

/** The same analysis chains twice: as index settings, and built from Lucene's own classes. */
final class FrenchAnalyzers {
    static final String SETTINGS = """
        {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "analysis": {
          "filter": {
            "elision_fr": {"type": "elision", "articles_case": true,
              "articles": ["l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "lorsqu", "puisqu"]},
            "light": {"type": "stemmer", "language": "light_french"},
            "minimal": {"type": "stemmer", "language": "minimal_french"},
            "snowball": {"type": "stemmer", "language": "french"},
            "fold_keep": {"type": "asciifolding", "preserve_original": true},
            "prefixes": {"type": "edge_ngram", "min_gram": 2, "max_gram": 15},
            "parts": {"type": "word_delimiter_graph", "catenate_all": true, "preserve_original": true},
            "short_words": {"type": "length", "min": 2, "max": 6},
            "own_stem": {"type": "keyword_marker", "keywords": ["bureaux"]},
            "synonyms": {"type": "synonym_graph", "synonyms": [
              "piscine, bassin de natation", "mairie, hôtel de ville", "gros œuvre, maçonnerie",
              "VRD => voirie et réseaux divers", "mise-à-disposition, MAD", "été => saison chaude"]}},
          "analyzer": {
            "french": {"tokenizer": "standard", "filter": ["elision_fr", "lowercase", "light", "asciifolding"]},
            "french_search": {"tokenizer": "standard",
              "filter": ["elision_fr", "lowercase", "light", "asciifolding", "synonyms"]},
            "minimal": {"tokenizer": "standard", "filter": ["elision_fr", "lowercase", "minimal", "asciifolding"]},
            "snowball": {"tokenizer": "standard", "filter": ["elision_fr", "lowercase", "snowball"]},
            "folded": {"tokenizer": "standard", "filter": ["elision_fr", "lowercase", "asciifolding"]},
            "fold_keep": {"tokenizer": "standard",
              "filter": ["lowercase", "fold_keep", "trim", "remove_duplicates"]},
            "prefixes": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "prefixes"]},
            "parts": {"tokenizer": "standard", "filter": ["parts", "lowercase"]},
            "own_stem": {"tokenizer": "standard", "filter": ["lowercase", "own_stem", "light"]},
            "short_words": {"tokenizer": "standard", "filter": ["lowercase", "short_words"]}},
          "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding", "trim"]}}}}}
        """;
    private static final List<String> RULES = List.of(
            "piscine, bassin de natation",
            "mairie, hôtel de ville",
            "gros œuvre, maçonnerie",
            "VRD => voirie et réseaux divers",
            "mise-à-disposition, MAD",
            "été => saison chaude");
    private static final CharArraySet ARTICLES =
            new CharArraySet(List.of("l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "lorsqu", "puisqu"), true);
    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.CATENATE_ALL
            | WordDelimiterGraphFilter.PRESERVE_ORIGINAL
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

    private FrenchAnalyzers() {}

    static Map<String, Analyzer> byName() {
        UnaryOperator<TokenStream> words = tokens -> new LowerCaseFilter(new ElisionFilter(tokens, ARTICLES));
        UnaryOperator<TokenStream> french =
                tokens -> new ASCIIFoldingFilter(new FrenchLightStemFilter(words.apply(tokens)));
        SynonymMap synonyms = synonyms(chain(french));
        return Map.of(
                "french", chain(french),
                "french_search", chain(tokens -> new SynonymGraphFilter(french.apply(tokens), synonyms, false)),
                "minimal", chain(tokens -> new ASCIIFoldingFilter(new FrenchMinimalStemFilter(words.apply(tokens)))),
                "snowball", chain(tokens -> new SnowballFilter(words.apply(tokens), new FrenchStemmer())),
                "folded", chain(tokens -> new ASCIIFoldingFilter(words.apply(tokens))),
                "fold_keep",
                        chain(tokens -> new RemoveDuplicatesTokenFilter(
                                new TrimFilter(new ASCIIFoldingFilter(new LowerCaseFilter(tokens), true)))),
                "prefixes",
                        chain(tokens -> new EdgeNGramTokenFilter(
                                new ASCIIFoldingFilter(new LowerCaseFilter(tokens)), 2, 15, false)),
                "parts",
                        chain(tokens -> new LowerCaseFilter(new WordDelimiterGraphFilter(
                                tokens, true, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, PARTS, null))),
                "own_stem",
                        chain(tokens -> new FrenchLightStemFilter(new SetKeywordMarkerFilter(
                                new LowerCaseFilter(tokens), new CharArraySet(List.of("bureaux"), false)))),
                "short_words", chain(tokens -> new LengthFilter(new LowerCaseFilter(tokens), 2, 6)));
    }

    private static Analyzer chain(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, filters.apply(tokenizer));
            }
        };
    }

    private static SynonymMap synonyms(Analyzer analyzer) {
        try {
            SolrSynonymParser parser = new SolrSynonymParser(true, true, analyzer);
            parser.parse(new StringReader(String.join("\n", RULES)));
            return parser.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
