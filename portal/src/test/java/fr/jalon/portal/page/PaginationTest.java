package fr.jalon.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaginationTest {
    @Test
    void middlePageShowsEndsAndNeighbours() {
        Pagination pagination = at(10, 20);
        assertThat(labels(pagination)).containsExactly("1", "…", "9", "10", "11", "…", "20");
        assertThat(pagination.previous()).isEqualTo("?page=9");
        assertThat(pagination.next()).isEqualTo("?page=11");
        assertThat(pagination.steps().stream().filter(Pagination.Step::current).map(Pagination.Step::label))
                .containsExactly("10");
    }

    @Test
    void endsLeadNowhere() {
        assertThat(at(1, 3).previous()).isNull();
        assertThat(at(3, 3).next()).isNull();
        assertThat(at(1, 1).needed()).isFalse();
    }

    @Test
    void pageBeyondTheLastOffersTheLast() {
        assertThat(labels(at(99, 3))).containsExactly("1", "…", "3");
        assertThat(at(99, 3).next()).isNull();
    }

    private static Pagination at(int page, int pages) {
        return Pagination.of(page, pages, number -> "?page=" + number);
    }

    private static List<String> labels(Pagination pagination) {
        return pagination.steps().stream().map(Pagination.Step::label).toList();
    }
}
