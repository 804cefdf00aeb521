package fr.jalon.portal.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/**
 * The query for what somebody typed. Found is what has all its words, or most of them, wherever they are; how high it
 * stands depends first on what the fields they are in say about it, in steps that the frequency of words cannot overcome,
 * and only within a step on that.
 */
final class TextQuery {
    /** Everything that can be searched. */
    private static final String ALL = "all";
    /** What it is and does, in words that are the same for all: trade, kind, device. */
    private static final String WHAT = "what";
    /** The same, and where it is. */
    private static final String WHAT_AND_WHERE = "whatAndWhere";
    /** What it calls itself, and who is behind it. */
    private static final String NAMES = "names";
    /** What it is, where, and other words for what it does, everyday ones and those of the CPV. */
    private static final String SAID = "said";

    /** The folded names of the commune, the département and the région. */
    private static final String PLACE_NAMES = "placeNames";

    /** A number or reference names one thing: above all else. */
    private static final float IDENTIFIER = 10_000;

    private static final float IS_WHOLE_NAME = 2000;
    /** Each of these is above all those below it together. */
    private static final float IS_WHAT_AND_WHERE = 700;

    /** Rather than a part of it being in the name of a place. */
    private static final float IS_WHAT = 90;

    private static final float IS_IN_NAME = 300;
    private static final float IS_SAID = 200;
    /** There, rather than in the same territory. */
    private static final float IS_THERE = 80;

    private static final float IS_SOMEWHERE = 10;
    /** Of a word among several that are not all found. */
    private static final float ONE_WORD = 0.1f;
    /** Words in the order they were typed in. */
    private static final float PHRASE = 2;

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
    static Query hasWord(String word) {
        return all(ALL, word);
    }

    private Query build(List<Query> identifiers) {
        BoolQuery.Builder found = new BoolQuery.Builder().minimumShouldMatch("1");
        identifiers.forEach(identifier -> found.should(constant(identifier, IDENTIFIER)));
        if (!words.isEmpty()) {
            found.should(Query.of(q -> q.bool(
                    b -> b.must(anyReading(words.readings())).should(constant(wholeName(), IS_WHOLE_NAME), phrase()))));
            if (words.meaningful().size() > 2) {
                found.should(mostWords());
            }
        }
        return found.build()._toQuery();
    }

    private Query anyReading(List<String> readings) {
        List<Query> queries = readings.stream().map(reading -> read(reading, 1)).toList();
        return Query.of(q -> q.disMax(d -> d.queries(queries)));
    }

    /** All words of the reading, and how far the fields they are in speak of what the document is. */
    private Query read(String reading, float weight) {
        // That a place is in the right territory says nothing of what it is.
        Query whatAndWhere = Query.of(q -> q.bool(b -> b.filter(all(WHAT_AND_WHERE, reading), any(WHAT, reading))));
        return Query.of(q -> q.bool(b -> b.must(all(ALL, reading))
                .should(
                        constant(whatAndWhere, weight * IS_WHAT_AND_WHERE),
                        constant(all(WHAT, reading), weight * IS_WHAT),
                        constant(all(NAMES, reading), weight * IS_IN_NAME),
                        constant(all(SAID, reading), weight * IS_SAID),
                        constant(there(reading), weight * IS_THERE),
                        constant(all(ALL, reading), weight * IS_SOMEWHERE))));
    }

    private Query mostWords() {
        List<Query> each =
                words.meaningful().stream().map(word -> read(word, ONE_WORD)).toList();
        int count = each.size();
        int needed = count <= 4 ? count - 1 : count * 3 / 4;
        return Query.of(q -> q.bool(b -> b.should(each).minimumShouldMatch(Integer.toString(needed))));
    }

    /** Whether a part of what was typed is the whole name of a place it is in. */
    private static Query there(String text) {
        List<FieldValue> names = Words.runs(text).stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(PLACE_NAMES).terms(v -> v.value(names))));
    }

    private static Query all(String field, String text) {
        return match(field, text, Operator.And);
    }

    private static Query any(String field, String text) {
        return match(field, text, Operator.Or);
    }

    /** What is typed need not stand together because there is another expression for it. */
    private static Query match(String field, String text, Operator operator) {
        return Query.of(q ->
                q.match(m -> m.field(field).query(text).operator(operator).autoGenerateSynonymsPhraseQuery(false)));
    }

    private static Query constant(Query query, float boost) {
        return Query.of(q -> q.constantScore(c -> c.filter(query).boost(boost)));
    }

    /** As typed: a synonym is not what somebody is called. */
    private Query phrase() {
        return Query.of(q -> q.matchPhrase(
                p -> p.field(ALL).query(words.typed()).analyzer("french_index").boost(PHRASE)));
    }

    private Query wholeName() {
        return Query.of(q -> q.term(t -> t.field(fields.wholeName()).value(words.typed())));
    }
}
