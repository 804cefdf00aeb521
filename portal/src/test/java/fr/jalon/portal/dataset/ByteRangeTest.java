package fr.jalon.portal.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=10-, 10, 99",
        "bytes=-10, 90, 99",
        "bytes=-1000, 0, 99",
        "bytes=50-5000, 50, 99",
        "BYTES=1-2, 1, 2"
    })
    void oneRangeIsRead(String header, long from, long to) throws Exception {
        assertThat(ByteRange.of(header, 100)).contains(new ByteRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-1,5-6",
                "items=0-1",
                "bytes=-",
                "bytes=5-2",
                "bytes=a-b",
                "",
                "bytes=99999999999999999999-"
            })
    void whatIsNoSingleRangeMeansTheWholeFile(String header) throws Exception {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void whatLiesBeyondTheEndIsRefused(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, 100)).isInstanceOf(ByteRange.NotSatisfiable.class);
    }

    @Test
    void noHeaderMeansTheWholeFile() throws Exception {
        assertThat(ByteRange.of(null, 100)).isEmpty();
    }
}
