package fr.jalon.content.structure;

import static java.util.stream.Collectors.toMap;

import fr.jalon.content.search.SearchedPlace;
import fr.jalon.content.search.Slice;
import fr.jalon.content.search.TableSearch;
import fr.jalon.content.search.TableSearch.Keys;
import fr.jalon.content.search.TableSearch.Order;
import fr.jalon.content.search.TextFound;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds structures in PostgreSQL, as documents like those of the index: for while Elasticsearch is away. */
@Singleton
public final class StructureTextSearch {
    /** The names under which {@link TextFound} counts. */
    public static final String KINDS = "kinds";

    public static final String TRADES = "trades";

    private static final String TABLES = "structure_search s JOIN structure t USING (key)";

    /** In one of the territories, at work in one or all that contains it, or as near as either side says. */
    private static final String PLACE = """
        s.territories && ? OR t.area_codes && f_containers(?) OR EXISTS (
            SELECT FROM territory c
            WHERE c.code = ANY (?) AND c.kind = 'com' AND f_km(c.lat, c.lon, t.lat, t.lon) <= greatest(t.area_km, ?))\
        """;

    /** How far it says it works, under each name; one that says several things is of several. */
    private static final String AREAS = """
        array_remove(ARRAY[
            CASE WHEN 'fr' = ANY (t.area_codes) THEN 'france' END,
            CASE WHEN t.area_codes <> '{}' AND 'fr' <> ALL (t.area_codes) THEN 'territories' END,
            CASE WHEN t.area_km IS NOT NULL THEN 'radius' END,
            CASE WHEN t.area_codes = '{}' AND t.area_km IS NULL THEN 'unknown' END], NULL) && ?\
        """;

    private final TransactionOperations<Connection> transactions;
    private final StructureRepository structures;
    private final StructureDocuments documents;

    StructureTextSearch(
            TransactionOperations<Connection> transactions,
            StructureRepository structures,
            StructureDocuments documents) {
        this.transactions = transactions;
        this.structures = structures;
        this.documents = documents;
    }

    /** A part of the result; the counts too, unless it is part of a walk. */
    public TextFound<StructureDocument> find(StructureCriteria criteria, Slice slice) {
        TableSearch search = search(criteria);
        return transactions.executeRead(status -> {
            Connection connection = status.getConnection();
            Keys found = search.find(connection, order(criteria), slice);
            Map<String, StructureDocument> byKey = documents.of(structures.findForIndex(found.keys())).stream()
                    .collect(toMap(StructureDocument::key, Function.identity()));
            return found.documents(byKey, slice.after() == null ? counts(search, connection) : Map.of(), slice);
        });
    }

    private static Map<String, Map<String, Long>> counts(TableSearch search, Connection connection)
            throws SQLException {
        return Map.of(
                KINDS, search.counts(connection, KINDS, "s.kinds"),
                TRADES, search.counts(connection, TRADES, "s.trades"));
    }

    private static TableSearch search(StructureCriteria criteria) {
        TableSearch search = new TableSearch(TABLES, "key");
        if (!criteria.words().isEmpty()) {
            search.where("words", "s.words @@ f_query(?)", criteria.words());
        }
        SearchedPlace place = criteria.place();
        if (!place.territories().isEmpty()) {
            // Without a radius only the structure's own reach counts.
            int radius = Objects.requireNonNullElse(place.radius(), -1);
            search.where("place", PLACE, place.territories(), place.territories(), place.territories(), radius);
        }
        return search.whereAny(KINDS, criteria.kinds(), "s.kinds && ?")
                .whereAny(TRADES, criteria.trades(), "s.trades && ?")
                .whereAny("services", criteria.services(), "s.services && ?")
                .whereAny("networks", criteria.networks(), "t.networks && ?")
                .whereAny("labels", criteria.labels(), "t.labels && ?")
                .whereAny("areas", criteria.areas(), AREAS)
                .whereIs(
                        "offers",
                        criteria.offers(),
                        "EXISTS (SELECT FROM structure_offer_shown WHERE structure_key = t.key)")
                .whereIs("claimed", criteria.claimed(), "structure_is_claimed(t.key)")
                .whereIs("demonstration", criteria.demonstration(), "t.demonstration")
                .whereAny("devices", eligible(criteria.devices()), "s.kinds && ?");
    }

    /** The kinds that one of these reservations is open to. */
    private static List<String> eligible(List<String> devices) {
        return Stream.of(StructureKind.values())
                .filter(kind -> kind.eligibleFor().stream().anyMatch(devices::contains))
                .map(StructureKind::code)
                .toList();
    }

    private static Order order(StructureCriteria criteria) {
        return switch (criteria.order()) {
            case RELEVANCE ->
                criteria.words().isEmpty()
                        ? Order.by("s.name, key")
                        : Order.by(
                                "s.name = f_fold(?) DESC, ts_rank_cd(s.words, f_query(?)) DESC, s.name, key",
                                criteria.words(),
                                criteria.words());
            case NAME -> Order.by("s.name, key");
            case UPDATED -> Order.by("t.updated DESC, key");
            case DISTANCE -> {
                String nearest = criteria.centres().stream()
                        .map(centre -> "f_km(?, ?, t.lat, t.lon)")
                        .collect(Collectors.joining(", ", "LEAST(", "), key"));
                yield Order.by(
                        nearest,
                        criteria.centres().stream()
                                .flatMap(centre -> Stream.of(centre.lat(), centre.lon()))
                                .toArray());
            }
        };
    }
}
