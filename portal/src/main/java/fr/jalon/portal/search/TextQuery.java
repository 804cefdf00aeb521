package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.List;

/**
 * The query for what somebody typed: all its words over all fields together, or most of them. Whole names and phrases only
 * raise what is found.
 */
final class TextQuery {
    /** A document with all the words stands above one with most of them, whatever the fields. */
    private static final float ALL_WORDS = 3;
    /** A phrase in a name or an offer says more than its words scattered over fields. */
    private static final float PHRASE = 4;
    /** What was typed is a trade: who does that work stands above who only has a word like it in his name. */
    private static final float TRADE = 150;
    /** What was typed is the very name: above any phrase. */
    private static final float WHOLE_NAME = 500;
    /** A number or reference names one thing: above all else. */
    private static final float IDENTIFIER = 10_000;

    private final Words words;
    private final SearchedFields fields;

    private TextQuery(Words words, SearchedFields fields) {
        this.words = words;
        this.fields = fields;
    }

    /**
     * @param identifiers queries for what the text may name exactly: a SIRET, a reference, a code
     */
    static Query of(Words words, SearchedFields fields, List<Query> identifiers) {
        return new TextQuery(words, fields).build(identifiers);
    }

    /** Whether a document has the word in any field. */
    static Query hasWord(String word, SearchedFields fields) {
        return Query.of(q -> q.multiMatch(m -> m.query(word).fields(fields.stemmed())));
    }

    private Query build(List<Query> identifiers) {
        BoolQuery.Builder found = new BoolQuery.Builder().minimumShouldMatch("1");
        identifiers.forEach(identifier ->
                found.should(q -> q.constantScore(c -> c.filter(identifier).boost(IDENTIFIER))));
        if (!words.isEmpty()) {
            found.should(allWords());
            if (words.meaningful().size() > 2) {
                found.should(mostWords());
            }
        }
        return Query.of(q -> q.bool(b -> b.must(found.build()._toQuery()).should(wholeName(), phrase(), trade())));
    }

    /** As typed, for rules about several words ("aide par le travail"), and without the small words, which few fields have. */
    private Query allWords() {
        Query meaningful = combined(words.joined());
        return words.typed().equalsIgnoreCase(words.joined())
                ? boosted(meaningful)
                : boosted(Query.of(q -> q.disMax(d -> d.queries(combined(words.typed()), meaningful))));
    }

    private static Query boosted(Query query) {
        return Query.of(q -> q.bool(b -> b.must(query).boost(ALL_WORDS)));
    }

    private Query mostWords() {
        List<Query> each = new ArrayList<>();
        for (String word : words.meaningful()) {
            each.add(combined(word));
        }
        int count = each.size();
        int needed = count <= 2 ? count : count <= 4 ? count - 1 : count * 3 / 4;
        return Query.of(q -> q.bool(b -> b.should(each).minimumShouldMatch(Integer.toString(needed))));
    }

    private Query combined(String text) {
        return Query.of(q ->
                q.combinedFields(c -> c.query(text).fields(fields.stemmed()).operator(CombinedFieldsOperator.And)));
    }

    /** As typed: a synonym is not what somebody is called. */
    private Query phrase() {
        return Query.of(q -> q.multiMatch(m -> m.query(words.typed())
                .analyzer("french_index")
                .fields(fields.phrases())
                .type(TextQueryType.Phrase)
                .boost(PHRASE)));
    }

    private Query trade() {
        return Query.of(q -> q.constantScore(
                c -> c.filter(f -> f.matchPhrase(p -> p.field("tradeLabels").query(words.joined())))
                        .boost(TRADE)));
    }

    private Query wholeName() {
        return Query.of(q -> q.constantScore(
                c -> c.filter(f -> f.term(t -> t.field(fields.wholeName()).value(words.typed())))
                        .boost(WHOLE_NAME)));
    }
}
