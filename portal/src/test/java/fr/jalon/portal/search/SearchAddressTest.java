package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchAddressTest {
    private final SearchAddress address = SearchAddress.of("/marches", Map.of("q", List.of("l’eau & le gaz")));

    @Test
    void valuesAreEncoded() {
        assertThat(address).hasToString("/marches?q=l%E2%80%99eau+%26+le+gaz");
    }

    @Test
    void valueIsAddedOnceAndTakenAway() {
        SearchAddress two = address.with("type", "ACI").with("type", "EI").with("type", "EI");

        assertThat(two.values("type")).containsExactly("ACI", "EI");
        assertThat(two.without("type", "ACI").values("type")).containsExactly("EI");
        assertThat(two.without("type")).hasToString(address.toString());
        assertThat(two.only("type", "GEIQ").values("type")).containsExactly("GEIQ");
    }

    @Test
    void changingAFilterGoesBackToTheFirstPage() {
        SearchAddress third = SearchAddress.of("/marches", Map.of("page", List.of("3")));

        assertThat(third.with("type", "ACI")).hasToString("/marches?type=ACI");
    }

    @Test
    void pagesAndOtherFormsKeepTheSearch() {
        assertThat(address.page(1)).isEqualTo("/marches?q=l%E2%80%99eau+%26+le+gaz");
        assertThat(address.page(2)).endsWith("&page=2");
        assertThat(address.cleared().page(2)).isEqualTo("/marches?page=2");
        assertThat(address.as(".csv")).startsWith("/marches.csv?q=");
    }
}
