package fr.jalon.content.market.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.jalon.content.market.ConsiderationKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OcdsCodesTest {
    @ParameterizedTest
    @EnumSource
    void goalsAndStrategiesAreThoseOfTheExtension(ConsiderationKind kind) throws IOException {
        OcdsCodes.Sustainability asked = OcdsCodes.sustainability(kind);

        assertThat(asked == null).isEqualTo(kind == ConsiderationKind.UNDECIDED);
        if (asked != null) {
            assertThat(codes("sustainabilityGoal")).contains(asked.goal());
            assertThat(codes("sustainabilityStrategy")).contains(asked.strategy());
        }
    }

    private static Set<String> codes(String list) throws IOException {
        try (InputStream file = OcdsCodesTest.class.getResourceAsStream("/ocds/sustainability/" + list + ".csv");
                var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> row.getField("Code")).collect(Collectors.toSet());
        }
    }
}
