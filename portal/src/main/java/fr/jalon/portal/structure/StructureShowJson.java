package fr.jalon.portal.structure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.structure.StructureTrades;
import fr.jalon.portal.search.ResultJson.PlaceJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One structure as JSON: what a search says of it, and all the rest; how to reach it is on its page only. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record StructureShowJson(
        @Nullable String siret,
        String name,
        @Nullable String brand,
        List<String> otherNames,
        @Nullable String kind,
        List<String> kinds,
        List<String> finess,
        @Nullable String owner,
        @Nullable String legalForm,
        @Nullable String naf,
        @Nullable String website,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable PlaceJson commune,
        @Nullable Position position,
        @Nullable Integer places,
        List<String> trades,
        boolean tradesDerived,
        List<Offer> offers,
        @Nullable Integer areaKm,
        List<PlaceJson> areas,
        List<String> networks,
        List<String> labels,
        List<Reserved> reserved,
        boolean claimed,
        @Nullable String presentation,
        @Nullable String clients,
        @Nullable Agreement agreement,
        @Nullable Closure closed,
        List<Site> sites,
        @Nullable String source,
        List<Source> sources,
        String updated,
        boolean demonstration,
        String url) {

    /** Degrees; {@code origin} is file, or commune where its centre stands in. */
    @Serdeable
    record Position(double lat, double lon, String origin) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Offer(
            String title,
            String description,
            String trade,
            @Nullable String cpv,
            String service,
            @Nullable String capacity,
            @Nullable String leadTime,
            @Nullable Integer areaKm,
            List<String> areas,
            @Nullable String validUntil,
            List<Photo> photos) {}

    /** Width and height in pixels. */
    @Serdeable
    record Photo(String url, String alternative, int width, int height) {}

    /** The number a structure gives of its agreement, and its last day as {@code 2027-12-31}. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Agreement(String number, @Nullable String until) {}

    /** The last day it is closed or on leave, as {@code 2027-12-31}. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Closure(String until, @Nullable String note) {}

    @Serdeable
    record Reserved(String code, String label, @Nullable String legalBasis) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Site(
            String finess,
            String name,
            boolean main,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String commune,
            @Nullable Integer places) {}

    @Serdeable
    record Source(String fields, String source, String date) {}

    static StructureShowJson of(Structure structure, StructureNames names, String base) {
        StructureTrades trades = StructureTrades.of(structure, names.trades());
        var commune = structure.commune();
        var position = structure.position();
        Structure.Own own = structure.own();
        String url = base + StructurePage.path(structure.key());
        List<String> kinds = structure.kinds().stream().map(StructureKind::code).toList();
        return new StructureShowJson(
                structure.siret(),
                structure.name(),
                structure.brand(),
                structure.otherNames(),
                kinds.isEmpty() ? null : kinds.getFirst(),
                kinds,
                structure.finess(),
                structure.owner(),
                structure.legalForm(),
                structure.naf(),
                structure.website(),
                structure.address(),
                structure.postcode(),
                commune == null ? null : new PlaceJson(commune.code(), commune.label()),
                position == null ? null : new Position(position.lat(), position.lon(), position.origin()),
                structure.places(),
                trades.codes(),
                trades.derived(),
                structure.offers().stream().map(offer -> offer(offer, url)).toList(),
                structure.areaKm(),
                structure.areaCodes().stream()
                        .map(code -> new PlaceJson(code, names.territory(code)))
                        .toList(),
                structure.networks(),
                structure.labels(),
                structure.eligibleFor().stream()
                        .flatMap(code -> ConsiderationKind.ofCode(code).stream())
                        .map(kind -> new Reserved(kind.code(), kind.label(), kind.legalBasis()))
                        .toList(),
                structure.claimed(),
                own == null ? null : own.presentation(),
                own == null ? null : own.clients(),
                own == null || own.agreement() == null
                        ? null
                        : new Agreement(own.agreement(), day(own.agreementUntil())),
                closure(own),
                structure.sites().stream().map(StructureShowJson::site).toList(),
                structure
                        .sourceOf("identity")
                        .map(Structure.FieldSource::source)
                        .orElse(null),
                structure.fieldSources().stream()
                        .map(field -> new Source(
                                field.group(), field.source(), field.date().toString()))
                        .toList(),
                structure.updated().toInstant().toString(),
                structure.demonstration(),
                url);
    }

    private static @Nullable Closure closure(Structure.@Nullable Own own) {
        LocalDate until = own == null ? null : own.closedUntil();
        return own == null || until == null ? null : new Closure(until.toString(), own.closedNote());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Offer offer(Structure.Offer offer, String url) {
        return new Offer(
                offer.title(),
                offer.description(),
                offer.trade(),
                offer.cpv(),
                offer.service().code(),
                offer.capacity(),
                offer.leadTime(),
                offer.areaKm(),
                offer.areaCodes(),
                day(offer.validUntil()),
                offer.photos().stream()
                        .map(photo -> new Photo(
                                url + "/photos/" + photo.id(), photo.alternative(), photo.width(), photo.height()))
                        .toList());
    }

    private static Site site(Structure.Site site) {
        return new Site(
                site.finess(),
                site.name(),
                site.main(),
                site.address(),
                site.postcode(),
                site.city(),
                site.commune(),
                site.places());
    }
}
