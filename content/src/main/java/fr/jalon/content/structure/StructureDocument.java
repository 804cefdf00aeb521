package fr.jalon.content.structure;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.structure.Structure.FieldSource;
import fr.jalon.content.structure.Structure.Offer;
import fr.jalon.content.structure.Structure.Site;
import fr.jalon.content.territory.GeoCell;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.trade.Trades;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A structure as it is indexed; the mapping is {@code index/structure.json}. {@code tradeWords} are what people call its
 * trades and what the CPV calls them, {@code placeWords} what people type for the territories it is in, {@code placeNames} the folded names of its
 * commune, département and région, {@code reach} the {@link GeoCell}s it
 * goes to, {@code usualReach} those it is thought to go to because it does not say (neither is read back), {@code foundIn} as {@link fr.jalon.content.territory.FoundIn} says.
 */
public record StructureDocument(
        String key,
        @Nullable String siret,
        List<String> finess,
        String name,
        List<String> names,
        List<String> kinds,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable Place commune,
        @Nullable Point position,
        List<String> territoriesIn,
        List<String> areaCodes,
        List<String> areaIn,
        @Nullable Integer areaKm,
        @Nullable List<String> reach,
        @Nullable List<String> usualReach,
        List<String> foundIn,
        List<String> trades,
        List<String> tradeGroups,
        List<String> tradeLabels,
        List<String> tradeWords,
        List<String> placeWords,
        List<String> placeNames,
        boolean tradesDerived,
        List<String> services,
        List<String> networks,
        List<String> labels,
        List<String> eligible,
        List<IndexedOffer> offers,
        @Nullable String presentation,
        @Nullable LocalDate closedUntil,
        @Nullable Integer places,
        @Nullable String source,
        @Nullable LocalDate sourceDate,
        String updated,
        boolean demonstration,
        boolean claimed,
        long version) {

    /** How far those go who do not say how far. */
    private static final int USUAL_KM = 50;

    /** A commune and how pages call it. */
    public record Place(String code, String label) {}

    /** Degrees. */
    public record Point(double lat, double lon) {}

    /** The words of an offer that are searched. */
    public record IndexedOffer(String title, String text) {}

    static StructureDocument of(
            Structure structure, Trades catalogue, Cpvs cpvs, List<Territory> places, List<String> foundIn) {
        StructureTrades trades = StructureTrades.of(structure, catalogue);
        Territory commune = structure.commune();
        Structure.Position position = structure.position();
        Structure.Own own = structure.own();
        FieldSource identity = structure.sourceOf("identity").orElse(null);
        return new StructureDocument(
                structure.key(),
                structure.siret(),
                structure.finess(),
                structure.name(),
                names(structure),
                structure.kinds().stream().map(StructureKind::code).toList(),
                structure.address(),
                structure.postcode(),
                commune == null ? null : new Place(commune.code(), commune.label()),
                position == null ? null : new Point(position.lat(), position.lon()),
                structure.territoriesIn(),
                structure.areaCodes(),
                structure.areaIn(),
                structure.areaKm(),
                circle(position, structure.areaKm()),
                circle(
                        position,
                        structure.areaKm() == null && structure.areaCodes().isEmpty() ? USUAL_KM : null),
                foundIn,
                trades.codes(),
                trades.groups(catalogue),
                trades.labels(catalogue),
                trades.words(catalogue, cpvs),
                places.stream().map(Territory::words).toList(),
                Territory.folded(places),
                trades.derived(),
                structure.offers().stream()
                        .map(offer -> offer.service().code())
                        .distinct()
                        .toList(),
                structure.networks(),
                structure.labels(),
                structure.eligibleFor(),
                structure.offers().stream()
                        .map(offer -> indexed(offer, catalogue))
                        .toList(),
                own == null ? null : own.presentation(),
                own == null ? null : own.closedUntil(),
                structure.places(),
                identity == null ? null : identity.source(),
                identity == null ? null : identity.date(),
                structure.updated().toInstant().toString(),
                structure.demonstration(),
                structure.claimed(),
                structure.version());
    }

    /** Everything it is called by, and by whom it is run; FINESS numbers have a field of their own. */
    private static List<String> names(Structure structure) {
        Set<String> names = new LinkedHashSet<>();
        names.add(structure.name());
        Stream.of(structure.brand()).filter(Objects::nonNull).forEach(names::add);
        names.addAll(structure.otherNames());
        structure.sites().stream().map(Site::name).forEach(names::add);
        Stream.of(structure.owner()).filter(Objects::nonNull).forEach(names::add);
        return List.copyOf(names);
    }

    private static List<String> circle(Structure.@Nullable Position centre, @Nullable Integer kilometres) {
        return centre == null || kilometres == null
                ? List.of()
                : GeoCell.circle(centre.lat(), centre.lon(), kilometres);
    }

    private static IndexedOffer indexed(Offer offer, Trades catalogue) {
        List<String> text = new ArrayList<>(List.of(offer.description(), catalogue.label(offer.trade())));
        if (offer.capacity() != null) {
            text.add(offer.capacity());
        }
        return new IndexedOffer(offer.title(), String.join(" ", text));
    }
}
