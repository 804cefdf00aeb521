package fr.jalon.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Property(tries = 200)
    void readsBackWhatItWrote(@ForAll float score, @ForAll long date, @ForAll String key) {
        List<FieldValue> after =
                List.of(FieldValue.of((double) score), FieldValue.of(date), FieldValue.of("k" + key), FieldValue.NULL);

        for (String moment : new String[] {null, key}) {
            assertThat(Cursor.parse(new Cursor(moment, after).text())).hasValueSatisfying(cursor -> {
                assertThat(cursor.moment()).isEqualTo(moment);
                assertThat(cursor.after())
                        .usingRecursiveFieldByFieldElementComparator()
                        .isEqualTo(after);
            });
        }
    }

    @Property(tries = 300)
    void anyOtherTextIsNoCursor(@ForAll String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void jsonThatIsNoListOfSimpleValuesIsNoCursor() {
        for (String json : List.of(
                "[1]",
                "{}",
                "{\"a\":[]}",
                "{\"a\":[[1]]}",
                "{\"a\":[{}]}",
                "{\"a\":[1,2,3,4,5,6]}",
                "{\"a\":[true]}",
                "{\"a\":[1],\"m\":2}",
                "")) {
            String text = java.util.Base64.getUrlEncoder().encodeToString(json.getBytes());

            assertThat(Cursor.parse(text)).as(json).isEmpty();
        }
    }
}
