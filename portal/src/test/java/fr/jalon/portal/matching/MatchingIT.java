package fr.jalon.portal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.matching.JudgedLots.LotKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MatchingIT {
    private static final Path JUDGED = Path.of("..", "bench", "matching");
    private static final Set<String> DISABILITY = Set.of("EA", "EATT", "ESAT");
    private static final Set<String> INSERTION = Set.of("ACI", "EI", "AI", "ETTI", "EITI");

    private final Needs needs = PortalFixture.context().getBean(Needs.class);
    private final Matching matching = PortalFixture.context().getBean(Matching.class);
    private final PlannedMarketRepository markets = PortalFixture.context().getBean(PlannedMarketRepository.class);

    @Test
    void whoAnswersAloneIsWhoAPersonSaysWould() throws IOException, InterruptedException {
        JudgedLots.Outcome outcome = new JudgedLots(PortalFixture.url()).run(JUDGED);

        assertThat(outcome.lots()).isGreaterThanOrEqualTo(60);
        assertThat(outcome.precision()).as("%s", outcome).isGreaterThanOrEqualTo(0.9);
        assertThat(outcome.recall()).as("%s", outcome).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void reservedLotsNameOnlyThoseTheLawLetsAnswer() throws IOException {
        int looked = 0;
        for (LotKey lot : JudgedLots.read(JUDGED.resolve("judged.csv")).keySet()) {
            Need need = need(lot);
            Set<String> allowed = new HashSet<>();
            need.reservations().forEach(reservation -> {
                allowed.addAll(reservation.equals("reserved-iae") ? Set.of() : DISABILITY);
                allowed.addAll(reservation.equals("reserved-disability") ? Set.of() : INSERTION);
            });
            if (need.isReserved()) {
                assertThat(everybody(need)).as("%s", lot).allMatch(kinds -> kinds.stream()
                        .anyMatch(allowed::contains));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(20);
    }

    @Test
    void everyCountIsThatOfItsList() {
        for (LotKey lot : List.of(new LotKey("DEMO-0294", 1), new LotKey("DEMO-0020", 8), new LotKey("DEMO-0121", 1))) {
            Need need = need(lot);
            Counts counts = matching.counts(Map.of(lot, need)).get(lot);
            for (Grade grade : Grade.values()) {
                assertThat(matching.find(need, new Choice(List.of(grade), List.of(), List.of()), 1)
                                .total())
                        .as("%s %s", lot, grade)
                        .isEqualTo(counts.of(grade));
                for (Reach reach : Reach.values()) {
                    assertThat(matching.find(need, new Choice(List.of(grade), List.of(), List.of(reach)), 1)
                                    .total())
                            .isEqualTo(counts.of(List.of(grade), reach));
                }
            }
        }
    }

    @Test
    void bothDirectionsSayTheSame() {
        Opportunities opportunities = PortalFixture.context().getBean(Opportunities.class);
        StructureRepository structures = PortalFixture.context().getBean(StructureRepository.class);
        Structure structure = structures.findByKey("00000001800010").orElseThrow();

        List<Opportunity> found = opportunities.of(structure, EnumSet.allOf(Grade.class));

        assertThat(found).isNotEmpty();
        assertThat(found.stream().map(Opportunity::reserved).toList())
                .isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
        for (Opportunity opportunity : found) {
            Map<String, Grade> listed = new HashMap<>();
            int page = 1;
            Matching.Found answers;
            do {
                answers = matching.find(opportunity.need(), Choice.EVERYONE, page++);
                answers.answers()
                        .forEach(answer -> listed.put(answer.structure().key(), answer.grade()));
            } while (!answers.answers().isEmpty());
            assertThat(listed.get(structure.key()))
                    .as("%s", opportunity.market().reference())
                    .isEqualTo(opportunity.answer().grade());
        }
    }

    @Test
    void eachLotOfAPageLeadsToItsList() {
        String market = PortalFixture.get("/marches/DEMO-0294").body();
        Matcher link = Pattern.compile("href=\"(/marches/DEMO-0294/lots/1/structures[^\"]*)\">Voir les? (\\d+)")
                .matcher(market);

        assertThat(link.find()).isTrue();
        String list = PortalFixture.get(link.group(1).replace("&amp;", "&").replace("&#x3D;", "="))
                .body();
        assertThat(list).contains(link.group(2) + " structures", "Métier demandé");
    }

    @Test
    void lotsForOthersSayWhyNobodyIsNamed() {
        assertThat(PortalFixture.get("/marches/DEMO-0389/lots/1/structures").body())
                .contains("que l’annuaire ne recense pas");
    }

    @Test
    void unknownLotAndUnknownChoiceAreErrors() {
        assertThat(PortalFixture.get("/marches/DEMO-0001/lots/99/structures").statusCode())
                .isEqualTo(404);
        assertThat(PortalFixture.get("/marches/DEMO-0001/lots/1/structures?niveau=bof")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void partnersAreProposedByWhatIsMissing() {
        String page = PortalFixture.get("/marches/DEMO-0204/lots/1/partenaires?avec=00000010900017")
                .body();

        assertThat(page).contains("Il manque un métier", "Avec qui Atelier Numérique du Hainaut");
        assertThat(PortalFixture.get("/marches/DEMO-0121/lots/1/partenaires?avec=00000001800010")
                        .body())
                .contains("Ce lot est réservé à d’autres structures", "Avec qui ESAT du Moulin Bleu")
                .doesNotContain("Il manque");
        assertThat(PortalFixture.get("/marches/DEMO-0121/lots/1/partenaires?avec=1")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The kinds of all who have any grade. */
    private List<List<String>> everybody(Need need) {
        List<List<String>> kinds = new ArrayList<>();
        int page = 1;
        Matching.Found found;
        do {
            found = matching.find(need, Choice.EVERYONE, page++);
            found.answers().forEach(answer -> kinds.add(answer.structure().kinds()));
        } while (!found.answers().isEmpty());
        return kinds;
    }

    private Need need(LotKey lot) {
        return Objects.requireNonNull(
                needs.of(markets.findByReference(lot.market()).orElseThrow()).get(lot.lot()));
    }
}
