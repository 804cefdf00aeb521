package fr.jalon.portal.matching;

import static fr.jalon.portal.search.Aggregations.any;
import static fr.jalon.portal.search.Aggregations.is;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeavesTest {
    private final Leaves leaves = new Leaves();

    @Test
    void sharedQuestionIsAskedOnce() {
        leaves.add(MatchingRule.all(List.of(is("kinds", "EI"), is("services", "goods"))));
        leaves.add(any(List.of(is("kinds", "EI"), MatchingRule.everybody(), MatchingRule.nobody())));
        leaves.add(MatchingRule.without(MatchingRule.known("places"), is("kinds", "ACI")));

        assertThat(leaves.parts(900)).singleElement().satisfies(part -> assertThat(part)
                .hasSize(4));
        assertThat(leaves.parts(3)).extracting(List::size).containsExactly(3, 1);
        assertThat(new Leaves().parts(3)).containsExactly(List.of());
    }

    @Test
    void saysWhatElasticsearchWould() {
        Query all = MatchingRule.all(List.of(is("kinds", "EI"), is("services", "goods")));
        Query any = any(List.of(is("kinds", "EI"), is("kinds", "ACI")));
        Query without = MatchingRule.without(MatchingRule.known("places"), is("kinds", "ACI"));
        Query unknown = MatchingRule.unknown("places");
        Stream.of(all, any, without, unknown).forEach(leaves::add);

        Set<String> met = met("EI", "places");
        assertThat(leaves.holds(all, met)).isFalse();
        assertThat(leaves.holds(any, met)).isTrue();
        assertThat(leaves.holds(without, met)).isTrue();
        assertThat(leaves.holds(unknown, met)).isFalse();
        assertThat(leaves.holds(all, met("EI", "goods"))).isTrue();
        assertThat(leaves.holds(without, met("ACI", "places"))).isFalse();
        assertThat(leaves.holds(unknown, met("ACI"))).isTrue();
        assertThat(leaves.holds(any, Set.of())).isFalse();
        assertThat(leaves.holds(MatchingRule.everybody(), Set.of())).isTrue();
        assertThat(leaves.holds(MatchingRule.nobody(), met("EI"))).isFalse();
    }

    /** The names of the questions that speak of these words. */
    private Set<String> met(String... words) {
        return leaves.parts(900).getFirst().stream()
                .map(Query::constantScore)
                .filter(question -> Stream.of(words)
                        .anyMatch(word -> question.filter().toString().contains("\"" + word + "\"")))
                .map(question -> String.valueOf(question.queryName()))
                .collect(Collectors.toSet());
    }
}
