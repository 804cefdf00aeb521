package fr.jalon.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.Origin;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.market.Revision;
import fr.jalon.content.market.Schedule;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.organisation.Numbers;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Markets made public while a test runs. */
final class Announced {
    private static final PlannedMarketRepository MARKETS =
            PortalFixture.context().getBean(PlannedMarketRepository.class);

    private Announced() {}

    /** A market of this title, reserved to insertion, that all searches know; the buyer is another one each time. */
    static PlannedMarket market(String title) {
        PlannedMarket model = PlannedMarkets.ARCHIVES;
        String siren = Numbers.siren();
        String reference = "ALERTE-" + siren;
        PlannedDate publication = PlannedDate.month(LocalDate.of(2027, 6, 1));
        MARKETS.save(new PlannedMarket(
                reference,
                new Buyer(siren, "Ville d’Alerte " + siren, BuyerKind.ofSiren(siren)),
                null,
                title,
                "",
                model.nature(),
                model.cpv(),
                model.places(),
                model.amount(),
                null,
                null,
                new Schedule(publication, publication.plusMonths(1), null, 12, 0),
                null,
                null,
                null,
                MarketStatus.PLANNED,
                null,
                model.lots(),
                List.of(),
                List.of(),
                new Origin(false, "Essai", LocalDate.of(2026, 11, 22)),
                Revision.NONE));
        PortalFixture.awaitIndexed();
        return stored(reference);
    }

    /** What becomes of it, which joins its memory. */
    static void change(PlannedMarket market, UnaryOperator<PlannedMarket> how) {
        PlannedMarket before = stored(market.reference());
        MARKETS.save(how.apply(before).following(before, Occasion.now(null)));
        PortalFixture.awaitIndexed();
    }

    /** As if it had been announced the day before. */
    static void age(PlannedMarket market) {
        DataSource dataSource = PortalFixture.context()
                .getBean(DataSourceResolver.class)
                .resolve(PortalFixture.context().getBean(DataSource.class));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement age = connection.prepareStatement(
                        "UPDATE market_announcement SET since = since - interval '1 day' WHERE market = ?")) {
            age.setString(1, market.reference());
            assertThat(age.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlannedMarket stored(String reference) {
        return MARKETS.findByReference(reference).orElseThrow();
    }
}
