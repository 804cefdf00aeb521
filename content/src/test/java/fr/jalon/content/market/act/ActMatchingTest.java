package fr.jalon.content.market.act;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarkets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ActMatchingTest {
    private static final PlannedMarket BERGES = PlannedMarkets.BERGES_DE_SAMBRE;
    private static final PlannedMarket ARCHIVES = PlannedMarkets.ARCHIVES;
    private static final List<PlannedMarket> MARKETS = List.of(BERGES, ARCHIVES);

    @Test
    void objectAndCodeOfAnAwardLeadToItsMarket() {
        PublishedAct award = award("2026-X", BERGES.title(), BERGES.cpv().getFirst(), after(BERGES, 5), null);
        ActProposal first = proposals(award).getFirst();
        assertThat(first.market()).isEqualTo(BERGES);
        assertThat(first.reasons())
                .contains("même code CPV", "notifié après la publication prévue")
                .anyMatch(reason -> reason.startsWith("mots communs\u00a0: "));
    }

    @Test
    void anotherObjectIsNotProposed() {
        assertThat(proposals(award("A1", "Achat de véhicules électriques", "34144900", after(BERGES, 5), null)))
                .isEmpty();
    }

    @Test
    void whatWasNotifiedLongBeforeIsAnotherMarket() {
        PublishedAct award = award("A1", BERGES.title(), BERGES.cpv().getFirst(), after(BERGES, -12), null);
        PublishedAct later = award("A1", BERGES.title(), BERGES.cpv().getFirst(), after(BERGES, 12), null);
        assertThat(points(award)).isLessThan(points(later));
    }

    @Test
    void whatWasSaidIsNotProposedAgain() {
        PublishedAct award = award("2026-X", BERGES.title(), BERGES.cpv().getFirst(), after(BERGES, 5), null);
        for (boolean confirmed : new boolean[] {true, false}) {
            List<MarketAct> said = List.of(new MarketAct(BERGES.reference(), award.id(), confirmed, null));
            assertThat(ActMatching.proposals(MARKETS, List.of(award), said))
                    .noneMatch(proposal -> proposal.market().equals(BERGES));
        }
    }

    @Test
    void anAmountOfTheSameOrderCounts() {
        Long max = BERGES.amount().max();
        assertThat(max).isNotNull();
        PublishedAct near = award("A", BERGES.title(), BERGES.cpv().getFirst(), after(BERGES, 5), max);
        PublishedAct far = award("A", BERGES.title(), BERGES.cpv().getFirst(), after(BERGES, 5), max * 50);
        assertThat(points(near)).isEqualTo(points(far) + 1);
    }

    @Test
    void aNoticeIsProposedWhereItPlansTheSameSeason() {
        LocalDate planned = BERGES.schedule().publication().date();
        PublishedAct notice = new PublishedAct(
                "eforms:1",
                ActKind.PLANNING_NOTICE.code(),
                BERGES.buyer().siren(),
                "N",
                BERGES.title(),
                BERGES.cpv(),
                null,
                planned.minusMonths(6),
                planned.plusDays(20),
                List.of(),
                List.of(),
                "essai",
                planned);
        assertThat(proposals(notice).getFirst().reasons())
                .contains("publications prévues à trois mois l’une de l’autre au plus");
    }

    private static int points(PublishedAct act) {
        return proposals(act).stream().mapToInt(ActProposal::points).max().orElse(0);
    }

    private static List<ActProposal> proposals(PublishedAct act) {
        return ActMatching.proposals(MARKETS, List.of(act), List.of());
    }

    private static LocalDate after(PlannedMarket market, int months) {
        return market.schedule().publication().date().plusMonths(months);
    }

    private static PublishedAct award(String number, String title, String cpv, LocalDate day, @Nullable Long amount) {
        return new PublishedAct(
                "decp:1:" + number,
                ActKind.AWARD.code(),
                BERGES.buyer().siren(),
                number,
                title,
                List.of(cpv),
                amount,
                day,
                null,
                List.of(),
                List.of(),
                "essai",
                day);
    }
}
