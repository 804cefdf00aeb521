package fr.jalon.content.market.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.HoursCalculation;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.market.decp.DecpWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases of every demonstration market, which are of every kind: valid, and the same once read and written again. */
class ReleaseRoundTripTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final ImportOptions OPTIONS = ImportOptions.of("essai", LocalDate.of(2026, 11, 1));
    private static final ReleaseWriter WRITER = new ReleaseWriter(
            "ocds-jalon", new OcdsNames(code -> "CPV " + code, code -> "lieu " + code), "https://jalon.test");
    private static final ReleaseReader READER = new ReleaseReader(Optional::of, code -> true);

    @Test
    void everyMarketIsTheSameOnceReadAgain() {
        assertThat(PlannedMarkets.ALL).allSatisfy(market -> {
            JsonNode written = parse(WRITER.release(market).toString());
            ReleaseNode release = ReleaseNode.of(written, "");
            Optional<PlannedMarket> read = READER.read(release, OPTIONS);
            assertThat(release.refusals()).isEmpty();
            assertThat(read).hasValue(market);
            assertThat(WRITER.release(read.orElseThrow()).toString()).isEqualTo(written.toString());
        });
    }

    @Test
    void everyReleaseIsValid() {
        OcdsSchemas schemas = new OcdsSchemas();
        assertThat(PlannedMarkets.ALL).allSatisfy(market -> assertThat(schemas.errors(
                        parse(new OcdsPackage("https://jalon.test/marches.ocds.json", "https://jalon.test", "Essai")
                                        .begin(market.revision().updated())
                                + WRITER.release(market)
                                + OcdsPackage.end())))
                .isEmpty());
        assertThat(schemas.errors(
                        parse("{\"releases\":[{\"ocid\":\"x\",\"tender\":{\"id\":\"1\",\"status\":\"x\"}}]}")))
                .as("the schemas do look")
                .hasSizeGreaterThan(5);
    }

    @Test
    void aCalculationIsToldWhereItsBuyerShowsIt() {
        OcdsSchemas schemas = new OcdsSchemas();
        PlannedMarket shown = calculated(true);
        JsonNode written = parse(WRITER.release(shown).toString());
        assertThat(written.at("/tender/lots/0/socialConsiderations/0/calculation/amount")
                        .asText())
                .isEqualTo("1200000");
        assertThat(READER.read(ReleaseNode.of(written, ""), OPTIONS)).hasValue(shown);
        assertThat(schemas.errors(parse(new OcdsPackage("https://jalon.test/x", "https://jalon.test", "Essai")
                                .begin(shown.revision().updated())
                        + written
                        + OcdsPackage.end())))
                .isEmpty();
        assertThat(WRITER.release(calculated(false)).toString()).doesNotContain("calculation");
    }

    private static PlannedMarket calculated(boolean shown) {
        PlannedMarket market = PlannedMarkets.ARCHIVES;
        Lot lot = market.lots().getFirst();
        HoursCalculation from = new HoursCalculation(
                new BigDecimal("1200000.00"), new BigDecimal("40"), new BigDecimal("28.50"), shown);
        return market.dividedInto(
                List.of(new Lot(
                        lot.number(),
                        lot.title(),
                        lot.cpv(),
                        lot.places(),
                        lot.amount(),
                        List.of(new Consideration.ExecutionClause(800, BigDecimal.valueOf(5), null, from)))),
                market.cpv(),
                market.places(),
                market.amount());
    }

    @Test
    void whatChangedIsAmendmentsOfTheTender() {
        PlannedMarket market = PlannedMarkets.byTitle("Remise en état de logements entre deux locataires");
        JsonNode tender = parse(WRITER.release(market).toString()).at("/tender");
        assertThat(tender.at("/amendments")).hasSize(6);
        JsonNode amount = tender.at("/amendments/1");
        assertThat(amount.at("/rationale").asText()).contains("deux communes");
        assertThat(amount.at("/description").asText())
                .contains("Montant", "de 600000 € jusqu’à 900000 €", "→ de 900000 €");
        assertThat(tender.at("/forecast/changes")).hasSize(market.changes().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/tender/title | null | obligatoire",
                "/tender/mainProcurementCategory | 7 | obligatoire",
                "/tender/id | \"a b\" | référence",
                "/buyer/id | \"autre\" | aucune des parties",
                "/parties/0/identifier/id | \"123456789\" | SIREN",
                "/tender/forecast/status | \"draft\" | publié",
                "/tender/forecast/status | \"x\" | n’est pas connu",
                "/tender/forecast/dates/publication/date | \"avril\" | date",
                "/tender/forecast/dates/publication/precision | \"year\" | n’est pas connu",
                "/tender/forecast/renewals | 1.5 | entier",
                "/tender/lots | {} | liste",
                "/tender/lots/0/id | \"A\" | numéro de lot",
                "/tender/lots/1/id | \"1\" | deux fois",
                "/tender/lots/0/socialConsiderations/0/hours | -3 | entier",
                "/tender/lots/0/socialConsiderations/0/code | \"clause\" | n’est pas connu",
                "/tender/lots/0/value | {\"amount\": 1, \"currency\": \"USD\"} | euros",
                "/tender/forecast/executionPlaces | [{\"code\": \"dep-999\"}] | n’est pas connu",
                "/tender/forecast/changes | [{\"moment\": \"hier\", \"subject\": \"lot\", \"after\": \"A\"}] | date et"
                        + " une heure",
                "/tender/forecast/changes | [{\"moment\": \"2026-01-01T00:00:00Z\", \"subject\": \"amount\","
                        + " \"after\": \"x\"}] | ne va pas",
                "/date | \"hier\" | date et une heure",
            })
    void whatCannotBeReadIsRefusedWithItsPath(String path, String value, String reason) {
        ObjectNode written = (ObjectNode)
                parse(WRITER.release(PlannedMarkets.BERGES_DE_SAMBRE).toString());
        int slash = path.lastIndexOf('/');
        JsonNode parent = written.at(path.substring(0, slash));
        ((ObjectNode) parent).set(path.substring(slash + 1), parse(value));
        ReleaseNode release = ReleaseNode.of(written, "/releases/0");
        ReleaseReader reader = new ReleaseReader(Optional::of, code -> !code.equals("dep-999"));

        assertThat(reader.read(release, OPTIONS)).isEmpty();
        assertThat(release.refusals()).anySatisfy(refusal -> {
            assertThat(refusal.path()).startsWith("/releases/0" + path);
            assertThat(refusal.reason()).contains(reason);
        });
    }

    @Property(tries = 300)
    void whateverIsInAReleaseItIsReadOrRefused(@ForAll("broken") ObjectNode broken) {
        ReleaseNode release = ReleaseNode.of(broken, "");
        Optional<PlannedMarket> read = READER.read(release, OPTIONS);
        assertThat(read.isPresent()).isEqualTo(release.refusals().isEmpty());
    }

    /** A release in which some value was replaced by another. */
    @Provide
    Arbitrary<ObjectNode> broken() {
        Arbitrary<JsonNode> values = Arbitraries.of(
                        "null",
                        "1",
                        "-1",
                        "1e30",
                        "0.001",
                        "\"\"",
                        "\"x\"",
                        "\"2027-13-41\"",
                        "[]",
                        "[null]",
                        "{}",
                        "true")
                .map(ReleaseRoundTripTest::parse);
        return Arbitraries.of(PlannedMarkets.ALL).flatMap(market -> {
            ObjectNode release = (ObjectNode) parse(WRITER.release(market).toString());
            return Arbitraries.of(release.findParents("id"))
                    .map(parent -> (ObjectNode) parent)
                    .flatMap(parent -> Arbitraries.of(parent.properties().stream()
                                    .map(Map.Entry::getKey)
                                    .toList())
                            .flatMap(name -> values.map(value -> {
                                parent.set(name, value);
                                return release;
                            })));
        });
    }

    @Test
    void considerationsAreSaidInTheWordsOfTheDecp() {
        assertThat(DecpWords.considerations(PlannedMarkets.BERGES_DE_SAMBRE.lots()))
                .contains("Marché réservé");
        assertThat(DecpWords.ofKinds(List.of())).containsExactly("Pas de considération sociale");
        assertThat(DecpWords.ofKinds(List.of(ConsiderationKind.UNDECIDED))).isEmpty();
        assertThat(DecpWords.ofKinds(List.of(ConsiderationKind.values())))
                .containsExactlyInAnyOrder("Clause sociale", "Critère social", "Marché réservé");
        assertThat(DecpWords.place("dep-2A")).hasValue(new DecpWords.Place("2A", "Code département"));
        assertThat(DecpWords.place("fr")).hasValue(new DecpWords.Place("FR", "Code pays"));
        assertThat(DecpWords.place("ze-3215")).isEmpty();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
