package fr.jalon.embedded.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/** Synonyms whose rules are read through the filters that stand before them, so that rules may carry accents and plurals. */
final class SynonymGraph extends AbstractTokenFilterFactory {
    private final List<String> rules;
    private final boolean expand;

    SynonymGraph(String name, List<String> rules, boolean expand) {
        super(name);
        this.rules = rules;
        this.expand = expand;
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        throw new IllegalStateException("[" + name() + "] was not given the chain it stands in");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> before,
            Function<String, TokenFilterFactory> allFilters) {
        SynonymMap synonyms = read(tokenizer, charFilters, before);
        return Step.leavesSynonymRules(
                name(), tokens -> synonyms.fst == null ? tokens : new SynonymGraphFilter(tokens, synonyms, false));
    }

    private SynonymMap read(
            TokenizerFactory tokenizer, List<CharFilterFactory> charFilters, List<TokenFilterFactory> before) {
        TokenFilterFactory[] onRules =
                before.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new);
        try (Analyzer analyzer =
                new CustomAnalyzer(tokenizer, charFilters.toArray(CharFilterFactory[]::new), onRules)) {
            SolrSynonymParser parser = new SolrSynonymParser(true, expand, analyzer);
            parser.parse(new StringReader(String.join("\n", rules)));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("Bad synonym rules in [" + name() + "]", e);
        }
    }
}
