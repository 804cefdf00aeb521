package fr.jalon.content.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IndexContractTest {
    @ParameterizedTest
    @EnumSource
    void definitionCarriesSynonymsAndFingerprint(IndexContract index) throws IOException {
        JsonNode definition = new ObjectMapper().readTree(index.definition(Synonyms.bundled()));
        assertThat(definition.at("/mappings/_meta/fingerprint").asText())
                .isEqualTo(index.fingerprint(Synonyms.bundled()))
                .hasSize(16);
        assertThat(definition.at("/mappings/dynamic").asText()).isEqualTo("strict");
        JsonNode synonyms = definition.at("/settings/analysis/filter/domain_synonyms/synonyms");
        assertThat(synonyms.size()).isGreaterThan(10);
        assertThat(synonyms)
                .noneMatch(
                        rule -> rule.asText().startsWith("#") || rule.asText().contains("@"));
    }
}
