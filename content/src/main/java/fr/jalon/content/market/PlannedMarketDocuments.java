package fr.jalon.content.market;

import fr.jalon.content.cpv.Cpv;
import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.market.PlannedMarketDocument.ConsiderationOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.LotOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.PlaceOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.Point;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.territory.FoundIn;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trade;
import fr.jalon.content.trade.Trades;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins markets with what their codes mean: territories, CPV, trades; two queries, however many markets. */
@Singleton
public final class PlannedMarketDocuments {
    private final TerritoryRepository territories;
    private final Cpvs cpvs;
    private final Trades trades;
    private final FoundIn foundIn;

    PlannedMarketDocuments(TerritoryRepository territories, Cpvs cpvs, Trades trades, FoundIn foundIn) {
        this.territories = territories;
        this.cpvs = cpvs;
        this.trades = trades;
        this.foundIn = foundIn;
    }

    /** One document a market, in the same order. */
    public List<PlannedMarketDocument> of(Collection<PlannedMarket> markets) {
        Set<String> codes =
                markets.stream().flatMap(market -> market.allPlaces().stream()).collect(Collectors.toSet());
        Map<String, List<String>> containers = territories.containersOfEach(codes);
        Set<String> all = containers.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, Territory> known =
                territories.findByCodes(all).stream().collect(Collectors.toMap(Territory::code, Function.identity()));
        return markets.stream()
                .map(market -> document(market, known, containers))
                .toList();
    }

    private PlannedMarketDocument document(
            PlannedMarket market, Map<String, Territory> known, Map<String, List<String>> containers) {
        List<String> places = market.allPlaces();
        List<Territory> located =
                places.stream().map(known::get).filter(Objects::nonNull).toList();
        List<String> cpv = market.allCpv();
        List<String> tradeCodes = distinct(cpv, code -> trades.ofCpv(code).stream());
        List<String> groups = distinct(tradeCodes, trade -> trades.groupOf(trade).stream());
        List<String> inside = distinct(places, code -> containers.get(code).stream());
        List<Territory> within =
                inside.stream().map(known::get).filter(Objects::nonNull).toList();
        AmountRange amount = market.amount();
        return new PlannedMarketDocument(
                market.reference(),
                market.revision().version(),
                market.title(),
                market.description(),
                market.buyer().name(),
                market.buyer().siren(),
                market.buyer().kind().code(),
                market.status().code(),
                market.nature().code(),
                cpv,
                distinct(cpv, code -> cpvs.ancestorPrefixes(code).stream()),
                distinct(cpv, this::cpvLabels),
                tradeCodes,
                groups,
                distinct(tradeCodes, trade -> Stream.of(trades.label(trade))),
                Stream.concat(
                                distinct(tradeCodes, trade -> trades.find(trade).map(Trade::words).stream()).stream(),
                                groups.stream().map(trades::label))
                        .toList(),
                market.considerations().keySet().stream()
                        .map(ConsiderationKind::code)
                        .toList(),
                market.considerations().keySet().stream()
                        .flatMap(PlannedMarketDocuments::texts)
                        .toList(),
                places.stream().map(code -> place(code, known.get(code))).toList(),
                within.stream().map(Territory::words).toList(),
                Territory.folded(within),
                inside,
                places,
                foundIn.of(inside, places),
                located.stream()
                        .map(territory -> new Point(territory.lat(), territory.lon()))
                        .toList(),
                asDouble(amount.min()),
                asDouble(amount.max()),
                amount.known(),
                market.hoursPlanned(),
                market.schedule().publication().date(),
                market.schedule().publication().precision().code(),
                market.schedule().publication().last(),
                market.schedule().publication().months().stream()
                        .map(YearMonth::toString)
                        .toList(),
                market.lots().stream().map(PlannedMarketDocuments::lot).toList(),
                considerations(market),
                market.procedure() == null ? null : market.procedure().code(),
                market.schedule().months(),
                Reservation.of(market.lots()).stream().map(Reservation::code).toList(),
                market.origin().demonstration(),
                market.memory(),
                market.revision().updated());
    }

    /** From the group down: a division ("Travaux de construction") would find every market of its nature. */
    private Stream<String> cpvLabels(String code) {
        List<Cpv> line = cpvs.ancestors(code);
        return line.stream().skip(line.size() > 1 ? 1 : 0).map(Cpv::label);
    }

    /** The article of the CCP, that of the former code under which people still know the device, and who may answer. */
    private static Stream<String> texts(ConsiderationKind kind) {
        Stream<String> eligible = Stream.of(StructureKind.values())
                .filter(structure -> structure.eligibleFor().contains(kind.code()))
                .map(StructureKind::code);
        return Stream.concat(Stream.of(kind.label(), kind.legalBasis(), kind.formerArticle(), kind.decp()), eligible)
                .filter(Objects::nonNull);
    }

    private static LotOfDocument lot(Lot lot) {
        return new LotOfDocument(
                lot.number(),
                lot.title(),
                lot.cpv(),
                lot.considerations().stream().map(asked -> asked.kind().code()).toList(),
                lot.hours(),
                lot.places(),
                asDouble(lot.amount().min()),
                asDouble(lot.amount().max()));
    }

    private static List<ConsiderationOfDocument> considerations(PlannedMarket market) {
        List<ConsiderationOfDocument> considerations = new ArrayList<>();
        market.considerations()
                .forEach((kind, of) -> considerations.add(
                        new ConsiderationOfDocument(kind.code(), kind.label(), kind.legalBasis(), of.hours())));
        return considerations;
    }

    private static PlaceOfDocument place(String code, @Nullable Territory territory) {
        return new PlaceOfDocument(code, territory == null ? code : territory.label());
    }

    private static <T> List<String> distinct(Collection<T> items, Function<T, Stream<String>> of) {
        return items.stream().flatMap(of).distinct().toList();
    }

    private static @Nullable Double asDouble(@Nullable Long euros) {
        return euros == null ? null : euros.doubleValue();
    }
}
