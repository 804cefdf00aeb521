package fr.jalon.embedded.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** One step of an analysis chain, and what becomes of it while the rules of a later synonym filter are read. */
class Step extends AbstractTokenFilterFactory {
    private final UnaryOperator<TokenStream> filter;
    private final UnaryOperator<TokenStream> onSynonymRules;

    private Step(String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> onSynonymRules) {
        super(name);
        this.filter = filter;
        this.onSynonymRules = onSynonymRules;
    }

    static Step of(String name, UnaryOperator<TokenStream> filter) {
        return new Step(name, filter, filter);
    }

    /** The official module refuses a filter that makes several tokens of one before a synonym filter: so do we. */
    static Step neverBeforeSynonyms(String name, UnaryOperator<TokenStream> filter) {
        return new Step(name, filter, rules -> {
            throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
        });
    }

    /** Already applied to the rules by itself, as a synonym filter before another one. */
    static Step leavesSynonymRules(String name, UnaryOperator<TokenStream> filter) {
        return new Step(name, filter, UnaryOperator.identity());
    }

    /** A step that keywords with a normalizer may take too: one token in, one token out. */
    static Step normalizing(String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> oneTokenForOne) {
        return new Normalizing(name, filter, oneTokenForOne);
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return filter.apply(tokens);
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        return filter == onSynonymRules ? this : new Step(name(), onSynonymRules, onSynonymRules);
    }

    private static final class Normalizing extends Step implements NormalizingTokenFilterFactory {
        private final UnaryOperator<TokenStream> oneTokenForOne;

        Normalizing(String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> oneTokenForOne) {
            super(name, filter, oneTokenForOne);
            this.oneTokenForOne = oneTokenForOne;
        }

        @Override
        public TokenStream normalize(TokenStream tokens) {
            return oneTokenForOne.apply(tokens);
        }
    }
}
