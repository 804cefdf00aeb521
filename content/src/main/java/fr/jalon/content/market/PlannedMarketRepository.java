package fr.jalon.content.market;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;

/** Markets with their buyer, lots, considerations and history: six queries a thousand. */
@Singleton
public class PlannedMarketRepository {
    /** A statement takes 65 535 parameters at most. */
    private static final int BATCH = 1000;

    private final MarketRowRepository markets;
    private final BuyerRowRepository buyers;
    private final LotRowRepository lots;
    private final ConsiderationRowRepository considerations;
    private final DateChangeRowRepository dates;
    private final MarketChangeRowRepository changes;

    PlannedMarketRepository(
            MarketRowRepository markets,
            BuyerRowRepository buyers,
            LotRowRepository lots,
            ConsiderationRowRepository considerations,
            DateChangeRowRepository dates,
            MarketChangeRowRepository changes) {
        this.markets = markets;
        this.buyers = buyers;
        this.lots = lots;
        this.considerations = considerations;
        this.dates = dates;
        this.changes = changes;
    }

    /** A market that is public; a draft is absent. */
    @ReadOnly
    public Optional<PlannedMarket> findByReference(String reference) {
        return findForIndex(List.of(reference)).stream().findFirst();
    }

    /** All markets of these buyers, public or not. */
    @ReadOnly
    public List<PlannedMarket> findOfBuyers(Collection<String> sirens) {
        return sirens.isEmpty() ? List.of() : load(markets.referencesOfBuyers(sirens));
    }

    /** The market that this buyer knows by this code, public or not. */
    @ReadOnly
    public Optional<PlannedMarket> findOfBuyer(String siren, String code) {
        return markets.referenceOfCode(siren, code)
                .flatMap(reference -> load(List.of(reference)).stream().findFirst());
    }

    /** Markets of this buyer in the order of their references, after this one; of one status, or of all where it is empty. */
    @ReadOnly
    public List<PlannedMarket> pageOfBuyer(String siren, String after, String status, int size) {
        return load(markets.referencesOfBuyerAfter(siren, after, status, size));
    }

    /** Until the transaction ends nobody else who asks this has the plan of this buyer, which may be empty yet. */
    @Transactional
    public void lockPlan(String siren) {
        markets.lockPlan(siren);
    }

    /** As {@link #findOfBuyers}; until the transaction ends nobody else changes one of them. */
    @Transactional
    public List<PlannedMarket> lockOfBuyer(String siren) {
        return load(markets.lockOfBuyer(siren));
    }

    /** The markets of these references, public or not. */
    @ReadOnly
    public List<PlannedMarket> findAll(Collection<String> references) {
        return load(references);
    }

    /** Whether anything of this buyer was ever public. */
    @ReadOnly
    public boolean hasPublished(String siren) {
        return markets.countPublished(siren) > 0;
    }

    /** What waits for the operator, the longest waiting first. */
    @ReadOnly
    public List<PlannedMarket> submitted() {
        return load(markets.submittedReferences());
    }

    /** The buyer of this SIREN, where it is known. */
    @ReadOnly
    public Optional<Buyer> findBuyer(String siren) {
        return buyers.findBySirenIn(List.of(siren)).stream()
                .map(BuyerRow::toBuyer)
                .findFirst();
    }

    @ReadOnly
    public List<Buyer> buyers() {
        return buyers.findAll().stream().map(BuyerRow::toBuyer).toList();
    }

    /** The public ones among these, by reference: what is missing has to leave the index. */
    @ReadOnly
    public List<PlannedMarket> findForIndex(Collection<String> references) {
        return load(references).stream()
                .filter(market -> market.status().isPublic())
                .toList();
    }

    /** Public markets in the order of their references, after this one (empty for the first page). */
    @ReadOnly
    public List<PlannedMarket> pageAfter(String reference, int size) {
        return load(markets.publicReferencesAfter(reference, size));
    }

    /** Planned markets by date of publication, from this day on. */
    @ReadOnly
    public List<PlannedMarket> upcoming(LocalDate since, int size) {
        List<String> references = markets.upcomingReferences(since, size);
        Map<String, PlannedMarket> loaded =
                load(references).stream().collect(toMap(PlannedMarket::reference, market -> market));
        return references.stream().map(loaded::get).toList();
    }

    @ReadOnly
    public MarketCounts counts() {
        return markets.counts();
    }

    @ReadOnly
    public List<PlannedMarket> findDemonstration() {
        return load(markets.demonstrationReferences());
    }

    /** Stores this state unless what is stored is not of this version any more; 0 for what is not stored yet. */
    @Transactional
    public boolean saveOver(PlannedMarket market, long version) {
        long stored = markets.lockVersion(market.reference()).orElse(0L);
        if (stored != version) {
            return false;
        }
        save(market);
        return true;
    }

    /** A draft that is given up, of this version; whatever was public stays, and is false. */
    @Transactional
    public boolean deleteDraft(String reference, long version) {
        return markets.deleteDraft(reference, version) > 0;
    }

    @Transactional
    public void save(PlannedMarket market) {
        saveAll(List.of(market));
    }

    /** Stores these states, history included, in place of what was stored under their references. */
    @Transactional
    public void saveAll(Collection<PlannedMarket> states) {
        states.stream().gather(Gatherers.windowFixed(BATCH)).forEach(this::saveBatch);
    }

    private void saveBatch(List<PlannedMarket> states) {
        Map<String, PlannedMarket> byReference = new LinkedHashMap<>();
        states.forEach(market -> byReference.put(market.reference(), market));
        states.stream().map(PlannedMarket::buyer).distinct().forEach(this::put);
        Set<String> stored = markets.findByReferenceInOrderByReference(byReference.keySet()).stream()
                .map(MarketRow::reference)
                .collect(toSet());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<MarketRow> inserts = new ArrayList<>();
        List<MarketRow> updates = new ArrayList<>();
        byReference.values().forEach(market -> (stored.contains(market.reference()) ? updates : inserts)
                .add(MarketRow.of(market, now)));
        if (!inserts.isEmpty()) {
            markets.saveAll(inserts);
        }
        if (!updates.isEmpty()) {
            markets.updateAll(updates);
            lots.deleteByMarketIn(stored);
            dates.deleteByMarketIn(stored);
            changes.deleteByMarketIn(stored);
        }
        saveParts(byReference.values());
    }

    /** Stores these states and removes these markets, in one transaction: only demonstrations are ever removed. */
    @Transactional
    public void replace(Collection<PlannedMarket> states, Collection<String> removed) {
        saveAll(states);
        if (!removed.isEmpty()) {
            markets.deleteByReferenceIn(removed);
        }
    }

    private void put(Buyer buyer) {
        buyers.put(buyer.siren(), buyer.name(), buyer.kind().code());
    }

    private void saveParts(Collection<PlannedMarket> states) {
        List<LotRow> lotRows = new ArrayList<>();
        List<ConsiderationRow> considerationRows = new ArrayList<>();
        List<DateChangeRow> dateRows = new ArrayList<>();
        List<MarketChangeRow> changeRows = new ArrayList<>();
        for (PlannedMarket market : states) {
            String reference = market.reference();
            for (Lot lot : market.lots()) {
                lotRows.add(LotRow.of(reference, lot));
                lot.considerations()
                        .forEach(asked -> considerationRows.add(ConsiderationRow.of(reference, lot.number(), asked)));
            }
            market.history().forEach(change -> dateRows.add(DateChangeRow.of(reference, change)));
            market.changes().forEach(change -> changeRows.add(MarketChangeRow.of(reference, change)));
        }
        lots.saveAll(lotRows);
        if (!considerationRows.isEmpty()) {
            considerations.saveAll(considerationRows);
        }
        if (!dateRows.isEmpty()) {
            dates.saveAll(dateRows);
        }
        if (!changeRows.isEmpty()) {
            changes.saveAll(changeRows);
        }
    }

    private List<PlannedMarket> load(Collection<String> references) {
        return references.stream()
                .gather(Gatherers.windowFixed(BATCH))
                .flatMap(batch -> loadBatch(batch).stream())
                .toList();
    }

    private List<PlannedMarket> loadBatch(List<String> references) {
        List<MarketRow> rows = markets.findByReferenceInOrderByReference(references);
        Map<String, Buyer> buyersBySiren =
                buyers.findBySirenIn(rows.stream().map(MarketRow::buyerSiren).collect(toSet())).stream()
                        .collect(toMap(BuyerRow::siren, BuyerRow::toBuyer));
        Map<LotKey, List<Consideration>> asked = considerations.findByMarketInOrderById(references).stream()
                .collect(groupingBy(
                        row -> new LotKey(row.market(), row.lot()),
                        mapping(ConsiderationRow::toConsideration, toList())));
        Map<String, List<Lot>> lotsByMarket = lots.findByMarketInOrderByNumber(references).stream()
                .collect(groupingBy(
                        LotRow::market,
                        mapping(
                                row -> row.toLot(asked.getOrDefault(new LotKey(row.market(), row.number()), List.of())),
                                toList())));
        Map<String, List<DateChange>> history = dates.findByMarketInOrderById(references).stream()
                .collect(groupingBy(DateChangeRow::market, mapping(DateChangeRow::toChange, toList())));
        Map<String, List<MarketChange>> others = changes.findByMarketInOrderById(references).stream()
                .collect(groupingBy(MarketChangeRow::market, mapping(MarketChangeRow::toChange, toList())));
        return rows.stream()
                .map(row -> row.toMarket(
                        buyersBySiren.get(row.buyerSiren()),
                        lotsByMarket.get(row.reference()),
                        history.getOrDefault(row.reference(), List.of()),
                        others.getOrDefault(row.reference(), List.of())))
                .toList();
    }

    private record LotKey(String market, int lot) {}
}
