package fr.jalon.content.structure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one source says of a structure, already normalised; absent is null, and kept that way. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StructureFacts(
        List<StructureKind> kinds,
        String name,
        @Nullable String brand,
        List<String> otherNames,
        @Nullable String owner,
        @Nullable String legalForm,
        @Nullable String naf,
        @Nullable String website,
        @Nullable String mail,
        Place place,
        @Nullable Integer places,
        List<Structure.Site> sites) {

    StructureFacts {
        // A missing list is an empty one once it has been through JSON.
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        otherNames = otherNames == null ? List.of() : List.copyOf(otherNames);
        sites = sites == null ? List.of() : List.copyOf(sites);
    }

    /** An address; {@code commune} is a territory code, {@code position} is of the file or of the commune. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Place(
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String insee,
            @Nullable String commune,
            Structure.@Nullable Position position) {

        Place located(@Nullable String newCommune, Structure.@Nullable Position newPosition) {
            return new Place(address, postcode, city, insee, newCommune, newPosition);
        }
    }

    StructureFacts withPlace(Place newPlace) {
        List<Structure.Site> placed = sites.stream()
                .map(site -> new Structure.Site(
                        site.finess(),
                        site.name(),
                        site.main(),
                        site.address(),
                        site.postcode(),
                        site.city(),
                        newPlace.commune(),
                        site.places()))
                .toList();
        return new StructureFacts(
                kinds, name, brand, otherNames, owner, legalForm, naf, website, mail, newPlace, places, placed);
    }

    boolean hasMainSite() {
        return sites.stream().anyMatch(Structure.Site::main);
    }

    /** How many fields say something: between two that contradict each other, the fuller row is believed. */
    @JsonIgnore
    int richness() {
        int filled = 0;
        for (Object field : new @Nullable Object[] {
            brand,
            owner,
            legalForm,
            naf,
            website,
            place.address(),
            place.postcode(),
            place.commune(),
            place.position(),
            places
        }) {
            filled += field == null ? 0 : 1;
        }
        return filled;
    }
}
