package fr.jalon.content.dataset;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketDocuments;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.structure.StructureRepository;
import fr.jalon.content.trade.Trades;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rows of each dataset, in a stable order, read in the transaction that is open. */
@Singleton
final class DatasetRows {
    private static final int PAGE = 500;

    private final PlannedMarketRepository markets;
    private final PlannedMarketDocuments documents;
    private final StructureRepository structures;
    private final Trades trades;
    private final Cpvs cpvs;

    DatasetRows(
            PlannedMarketRepository markets,
            PlannedMarketDocuments documents,
            StructureRepository structures,
            Trades trades,
            Cpvs cpvs) {
        this.markets = markets;
        this.documents = documents;
        this.structures = structures;
        this.trades = trades;
        this.cpvs = cpvs;
    }

    /**
     * @param base what the addresses of pages begin with
     */
    void read(Connection connection, Dataset dataset, String base, Consumer<DatasetRow> rows) throws SQLException {
        switch (dataset.slug()) {
            case "marches-programmes", "demonstration-marches" ->
                markets(dataset, page -> marketRows(page, base).forEach(rows));
            case "marches-lots", "demonstration-lots" ->
                markets(dataset, page -> page.stream()
                        .flatMap(market -> MarketRows.lots(market).stream())
                        .forEach(rows));
            case "marches-dates" ->
                markets(dataset, page -> page.stream()
                        .flatMap(market -> MarketRows.dates(market).stream())
                        .forEach(rows));
            case "structures", "demonstration-structures" -> structures(dataset, base, rows);
            case "dispositifs" ->
                Stream.of(ConsiderationKind.values()).map(DatasetRows::device).forEach(rows);
            case "types-structures" ->
                Stream.of(StructureKind.values()).map(DatasetRows::kind).forEach(rows);
            default -> {
                String sql = DatasetQueries.ALL.get(dataset.slug());
                if (sql == null) {
                    throw new IllegalStateException("Nothing gives the rows of " + dataset.slug());
                }
                QueryRows.read(connection, sql, dataset, base, rows);
            }
        }
    }

    private void markets(Dataset dataset, Consumer<List<PlannedMarket>> pages) {
        for (List<PlannedMarket> page = markets.pageAfter("", PAGE);
                !page.isEmpty();
                page = markets.pageAfter(page.getLast().reference(), PAGE)) {
            pages.accept(page.stream()
                    .filter(market -> market.origin().demonstration() == dataset.demonstration())
                    .toList());
        }
    }

    private Stream<DatasetRow> marketRows(List<PlannedMarket> page, String base) {
        var known = documents.of(page);
        return Stream.iterate(0, i -> i + 1)
                .limit(page.size())
                .map(i -> MarketRows.market(page.get(i), known.get(i), trades, cpvs, base));
    }

    private void structures(Dataset dataset, String base, Consumer<DatasetRow> rows) {
        for (List<Structure> page = structures.pageAfter("", PAGE);
                !page.isEmpty();
                page = structures.pageAfter(page.getLast().key(), PAGE)) {
            page.stream()
                    .filter(structure -> structure.demonstration() == dataset.demonstration())
                    .map(structure -> StructureRows.of(structure, trades, base))
                    .forEach(rows);
        }
    }

    private static DatasetRow device(ConsiderationKind kind) {
        return new DatasetRow(
                Arrays.asList(
                        kind.code(),
                        kind.label(),
                        kind.legalBasis(),
                        kind.formerArticle(),
                        kind.decp(),
                        kind.isReserved(),
                        Stream.of(StructureKind.values())
                                .filter(structure -> structure.eligibleFor().contains(kind.code()))
                                .map(StructureKind::code)
                                .toList()),
                List.of());
    }

    private static DatasetRow kind(StructureKind kind) {
        return new DatasetRow(Arrays.asList(kind.code(), kind.label(), kind.eligibleFor()), List.of());
    }
}
