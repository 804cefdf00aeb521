package fr.jalon.content.structure;

import fr.jalon.content.territory.Territory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the directory, all its parts with it. {@code territoriesIn} are the communes it is in and all that
 * contains them, {@code areaIn} all that contains a territory it works in; {@code declaredTrades} what it says itself, empty where only a NAF code is known;
 * {@code claimed} where an organisation of the portal holds the page.
 */
public record Structure(
        String key,
        @Nullable String siret,
        String name,
        @Nullable String brand,
        List<String> otherNames,
        @Nullable String owner,
        @Nullable String legalForm,
        @Nullable String naf,
        @Nullable String website,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable Territory commune,
        @Nullable Position position,
        List<String> territoriesIn,
        @Nullable Integer places,
        List<StructureKind> kinds,
        List<Site> sites,
        List<String> declaredTrades,
        List<Offer> offers,
        @Nullable Integer areaKm,
        List<String> areaCodes,
        List<String> areaIn,
        List<String> networks,
        List<String> labels,
        List<NetworkTie> networkTies,
        List<FieldSource> fieldSources,
        boolean demonstration,
        boolean claimed,
        @Nullable Own own,
        OffsetDateTime updated,
        long version) {

    /** Degrees, and whether a file gave them or the centre of the commune stands in. */
    public record Position(double lat, double lon, String origin) {
        public boolean ofCommune() {
            return origin.equals("commune");
        }
    }

    /** An establishment as FINESS counts them: a SIRET may have several. */
    public record Site(
            String finess,
            String name,
            boolean main,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String commune,
            @Nullable Integer places) {}

    /** Something the structure offers, in its own words. */
    public record Offer(
            String title,
            String description,
            String trade,
            @Nullable String cpv,
            ServiceType service,
            @Nullable String capacity,
            @Nullable String leadTime,
            @Nullable Integer areaKm,
            List<String> areaCodes,
            @Nullable LocalDate validUntil,
            List<Photo> photos) {}

    /** A photo of an offer, to be asked for by its number; width and height in pixels. */
    public record Photo(UUID id, String alternative, int width, int height) {}

    /** What the structure alone says of itself; phone and mail only where it wants them shown. */
    public record Own(
            @Nullable String presentation,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String agreement,
            @Nullable LocalDate agreementUntil,
            @Nullable String clients,
            @Nullable LocalDate closedUntil,
            @Nullable String closedNote) {

        /** Whether it is closed on this day. */
        public boolean closed(LocalDate day) {
            return closedUntil != null && !closedUntil.isBefore(day);
        }
    }

    /** A network of the structure: since when it says so, and since when the network does; one of the two, or both. */
    public record NetworkTie(
            String name, @Nullable LocalDate said, @Nullable LocalDate confirmed) {}

    /** Where a group of fields comes from: {@code identity, kind-ESAT, address, position, activity, places, website}. */
    public record FieldSource(String group, String source, LocalDate date) {}

    /** The FINESS numbers, the main establishment's first. */
    public List<String> finess() {
        return sites.stream().map(Site::finess).toList();
    }

    /** Codes of the considerations that reserve a lot to one of its kinds. */
    public List<String> eligibleFor() {
        LinkedHashSet<String> codes = new LinkedHashSet<>();
        kinds.forEach(kind -> codes.addAll(kind.eligibleFor()));
        return List.copyOf(codes);
    }

    public Optional<FieldSource> sourceOf(String group) {
        return fieldSources.stream()
                .filter(source -> source.group().equals(group))
                .findFirst();
    }
}
