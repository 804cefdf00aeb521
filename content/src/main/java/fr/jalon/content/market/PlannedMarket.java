package fr.jalon.content.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A market that a public buyer plans, never a commitment; CPV codes have eight digits, the main one first, and places
 * are territory codes.
 */
public record PlannedMarket(
        String reference,
        Buyer buyer,
        @Nullable String buyerCode,
        String title,
        String description,
        Nature nature,
        List<String> cpv,
        List<String> places,
        AmountRange amount,
        @Nullable Procedure procedure,
        @Nullable Technique technique,
        Schedule schedule,
        @Nullable String contact,
        @Nullable String facilitator,
        @Nullable String consultationUrl,
        MarketStatus status,
        @Nullable String withdrawalReason,
        List<Lot> lots,
        List<DateChange> history,
        List<MarketChange> changes,
        Origin origin,
        Revision revision) {

    public PlannedMarket {
        if (lots.isEmpty()) {
            throw new IllegalArgumentException("A market that is not divided has one lot");
        }
        cpv = List.copyOf(cpv);
        places = List.copyOf(places);
        lots = List.copyOf(lots);
        history = List.copyOf(history);
        changes = List.copyOf(changes);
    }

    /** One consideration a kind over all lots, with the hours of all of them, in the order of the kinds. */
    public Map<ConsiderationKind, HoursOfKind> considerations() {
        Map<ConsiderationKind, List<Consideration>> byKind = new EnumMap<>(ConsiderationKind.class);
        for (Lot lot : lots) {
            for (Consideration consideration : lot.considerations()) {
                byKind.computeIfAbsent(consideration.kind(), kind -> new ArrayList<>())
                        .add(consideration);
            }
        }
        Map<ConsiderationKind, HoursOfKind> summed = new EnumMap<>(ConsiderationKind.class);
        byKind.forEach((kind, considerations) -> summed.put(kind, new HoursOfKind(Lot.sum(considerations))));
        return summed;
    }

    /** Hours of insertion planned over all lots; absent when no lot says so. */
    public @Nullable Integer hoursPlanned() {
        return Lot.sum(
                lots.stream().flatMap(lot -> lot.considerations().stream()).toList());
    }

    /** Its CPV codes and those of its lots, the main one first. */
    public List<String> allCpv() {
        return Stream.concat(cpv.stream(), lots.stream().map(Lot::cpv))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Its places and those of its lots. */
    public List<String> allPlaces() {
        return Stream.concat(places.stream(), lots.stream().flatMap(lot -> lot.places().stream()))
                .distinct()
                .toList();
    }

    public Slippage slippage() {
        return Slippage.of(schedule.publication(), history);
    }

    /** The hours of one kind of consideration; absent when no lot says how many. */
    public record HoursOfKind(@Nullable Integer hours) {}

    /** All that changed since it is public, dates too, in the order it was learnt. */
    public List<MarketChange> memory() {
        return Stream.concat(history.stream().map(MarketChange::of), changes.stream())
                .sorted(Comparator.comparing(MarketChange::moment))
                .toList();
    }

    /** This market as the next state of one already stored, told by a file of this day. */
    public PlannedMarket following(PlannedMarket stored, LocalDate changed) {
        return following(stored, Occasion.on(changed));
    }

    /**
     * This market as the next state of one already stored: what was public and changed joins its memory, and a change of
     * nothing else than when it was read gives back the stored state itself.
     */
    public PlannedMarket following(PlannedMarket stored, Occasion occasion) {
        if (status == MarketStatus.PLANNED
                && stored.status == MarketStatus.NO_NEWS
                && schedule.publication().equals(stored.schedule.publication())) {
            // The same date said again is no news.
            return standing(MarketStatus.NO_NEWS).following(stored, occasion);
        }
        List<DateChange> dates = new ArrayList<>(stored.history);
        List<MarketChange> others = new ArrayList<>(stored.changes);
        if (stored.status.isPublic()) {
            for (DateField field : DateField.values()) {
                PlannedDate before = stored.schedule.date(field);
                PlannedDate after = schedule.date(field);
                if (before != null && !before.equals(after)) {
                    dates.add(new DateChange(field, occasion.day(), before, after, occasion.reason()));
                }
            }
            others.addAll(MarketChanges.between(stored, this, occasion));
        }
        PlannedMarket next = with(stored.reference, dates, others, origin, stored.revision);
        boolean same = with(stored.reference, stored.history, stored.changes, stored.origin, stored.revision)
                .equals(stored);
        return same ? stored : next;
    }

    /** The same market with these dates in its memory. */
    public PlannedMarket remembering(List<DateChange> dates) {
        return with(reference, dates, changes, origin, revision);
    }

    /** Whether both say the same, whichever state of the record they are. */
    public boolean sameAs(PlannedMarket other) {
        return with(reference, history, changes, origin, other.revision).equals(other);
    }

    /** The same market under a reference of its own. */
    public PlannedMarket named(String newReference) {
        return with(newReference, history, changes, origin, revision);
    }

    /** The same market in these lots, with what they cover together. */
    public PlannedMarket dividedInto(
            List<Lot> parts, List<String> cpvOfAll, List<String> placesOfAll, AmountRange amountOfAll) {
        return new PlannedMarket(
                reference,
                buyer,
                buyerCode,
                title,
                description,
                nature,
                cpvOfAll,
                placesOfAll,
                amountOfAll,
                procedure,
                technique,
                schedule,
                contact,
                facilitator,
                consultationUrl,
                status,
                withdrawalReason,
                parts,
                history,
                changes,
                origin,
                revision);
    }

    /** The same market in another state. */
    public PlannedMarket standing(MarketStatus as) {
        return standing(as, withdrawalReason);
    }

    /** The same market given up, with the reason. */
    public PlannedMarket withdrawn(String reason) {
        return standing(MarketStatus.WITHDRAWN, reason);
    }

    /** The same market whose consultation is open, at this address. */
    public PlannedMarket opened(String url) {
        return told(schedule, url, MarketStatus.OPEN, withdrawalReason);
    }

    /** The same market, planned at other dates. */
    public PlannedMarket planned(Schedule at) {
        return told(at, consultationUrl, MarketStatus.PLANNED, withdrawalReason);
    }

    private PlannedMarket standing(MarketStatus as, @Nullable String reason) {
        return told(schedule, consultationUrl, as, reason);
    }

    private PlannedMarket told(Schedule at, @Nullable String url, MarketStatus as, @Nullable String reason) {
        return new PlannedMarket(
                reference,
                buyer,
                buyerCode,
                title,
                description,
                nature,
                cpv,
                places,
                amount,
                procedure,
                technique,
                at,
                contact,
                facilitator,
                url,
                as,
                reason,
                lots,
                history,
                changes,
                origin,
                revision);
    }

    private PlannedMarket with(
            String as, List<DateChange> dates, List<MarketChange> others, Origin from, Revision state) {
        return new PlannedMarket(
                as,
                buyer,
                buyerCode,
                title,
                description,
                nature,
                cpv,
                places,
                amount,
                procedure,
                technique,
                schedule,
                contact,
                facilitator,
                consultationUrl,
                status,
                withdrawalReason,
                lots,
                dates,
                others,
                from,
                state);
    }
}
