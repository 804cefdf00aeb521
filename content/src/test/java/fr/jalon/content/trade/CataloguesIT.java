package fr.jalon.content.trade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.cpv.Cpv;
import fr.jalon.content.cpv.Cpvs;
import fr.jalon.db.PostgreSQLFixture;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CataloguesIT {
    private static ApplicationContext context;
    private static Trades trades;
    private static Cpvs cpvs;

    @BeforeAll
    static void start() {
        Map<String, Object> properties =
                new HashMap<>(PostgreSQLFixture.freshDatabase().properties());
        properties.put("datasources.default.driver-class-name", "org.postgresql.Driver");
        properties.put("jalon.bundle.enabled", "false");
        context = ApplicationContext.run(properties);
        trades = context.getBean(Trades.class);
        cpvs = context.getBean(Cpvs.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void groupsHoldEveryTradeOnceInTheOrderOfTheList() {
        assertThat(trades.groups()).hasSizeBetween(18, 25).first().satisfies(group -> {
            assertThat(group.label()).isEqualTo("Espaces verts et milieux naturels");
            assertThat(group.trades()).first().extracting(Trade::code).isEqualTo("espaces-verts");
        });
        assertThat(trades.groups().stream()
                        .flatMap(group -> group.trades().stream().map(Trade::code)))
                .doesNotHaveDuplicates()
                .contains("nettoyage-locaux", "restauration-collective", "interim-insertion");
        assertThat(trades.groupOf("elagage")).contains("nature");
        assertThat(trades.label("espaces-verts")).isEqualTo("Entretien des espaces verts");
        assertThat(trades.label("nature")).isEqualTo("Espaces verts et milieux naturels");
        assertThat(trades.label("unknown")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        77310000, espaces-verts
        77211500, elagage
        77340000, elagage
        45442100, peinture
        45000000, batiment-tous-corps
        45111100, demolition
        90911300, nettoyage-vitres
        90910000, nettoyage-locaux
        55520000, traiteur
        55524000, restauration-collective
        98310000, blanchisserie
        79571000, mailing
        80000000, formation
        98392000, demenagement
        """)
    void aCpvCodeSpeaksOfTheClosestTrade(String cpv, String trade) {
        assertThat(trades.ofCpv(cpv)).contains(trade);
    }

    @Test
    void aCpvCodeForPaintingIsNotOneForAnyBuilding() {
        assertThat(trades.ofCpv("45442100")).containsExactly("peinture");
        assertThat(trades.ofCpv("66000000")).isEmpty();
        assertThat(trades.ofCpv("")).isEmpty();
    }

    @Test
    void aNafCodeSpeaksOfItsTrades() {
        assertThat(trades.ofNaf("8130Z")).first().isEqualTo("espaces-verts");
        assertThat(trades.ofNaf("81.21z")).containsExactly("nettoyage-locaux");
        assertThat(trades.ofNaf("3832Z")).contains("tri-recyclage");
    }

    @ParameterizedTest
    @CsvSource({"8899B", "9499Z", "7820Z", "7830Z", "8810C", "8411Z", "''"})
    void aGenericNafCodeSpeaksOfNone(String naf) {
        assertThat(trades.ofNaf(naf)).isEmpty();
    }

    @Test
    void cpvCodesKnowTheirLabelAndWhatIsAboveThem() {
        assertThat(cpvs.label("77310000")).isEqualTo("Réalisation et entretien d'espaces verts");
        assertThat(cpvs.ancestors("77310000").stream().map(Cpv::code))
                .containsExactly("77000000", "77300000", "77310000");
        assertThat(cpvs.ancestorPrefixes("77310000")).containsExactly("77", "773", "7731");
        assertThat(cpvs.ancestorPrefixes("30000000")).containsExactly("30");
        assertThat(cpvs.ancestors("12345678")).isEmpty();
        assertThat(cpvs.list()).hasSize(9454);
    }

    @Test
    void cpvCodesAreReadAsPeopleWriteThem() {
        assertThat(cpvs.parse(" 77310000-6 ")).contains("77310000");
        assertThat(cpvs.parse("77310000")).contains("77310000");
        assertThat(cpvs.parse("espaces verts")).isEmpty();
        assertThat(cpvs.parse("99999999")).isEmpty();
    }
}
