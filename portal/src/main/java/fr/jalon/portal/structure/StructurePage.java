package fr.jalon.portal.structure;

import fr.jalon.content.editorial.SimpleMarkdown;
import fr.jalon.content.imports.Siret;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.LabelCheck;
import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.Structure.Offer;
import fr.jalon.content.structure.Structure.Position;
import fr.jalon.content.structure.Structure.Site;
import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.structure.StructureTrades;
import fr.jalon.portal.matching.Upcoming;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of one structure: who it is, which lots are reserved to it, what it offers or does, where, and who says so. */
record StructurePage(
        Layout layout,
        String name,
        @Nullable String brand,
        String lead,
        boolean demonstration,
        @Nullable String old,
        List<KindView> kinds,
        List<ReservedView> reserved,
        List<OfferView> offers,
        List<Link> trades,
        @Nullable String tradesNote,
        @Nullable String sitesTitle,
        List<SiteView> sites,
        Upcoming markets,
        List<Link> next,
        List<Fact> contacts,
        @Nullable Link commune,
        @Nullable String website,
        List<Fact> work,
        List<StructureSources.Line> sources,
        String json,
        String gather,
        String report,
        List<SimilarView> similar,
        boolean claimed,
        @Nullable Link claim,
        @Nullable OwnView own,
        String contact) {

    private static final int TRADES_NAMED = 2;

    /** An acronym and its full form. */
    record KindView(String code, String label) {}

    /** A reservation that includes the structure: tag, article, and how many workers it asks for. */
    record ReservedView(String label, String basis, String text, boolean tagged) {}

    /** An offer and its figures. */
    record OfferView(String title, String html, List<Fact> facts, List<PhotoView> photos) {}

    /** A photo of an offer. */
    record PhotoView(String src, String alternative, int width, int height) {}

    /** What the structure says of itself: texts as HTML, empty where it says nothing. */
    record OwnView(String presentation, String clients, String closed, List<Fact> contacts) {}

    /** An establishment of the same SIRET. */
    record SiteView(String name, String finess, String address, String places) {}

    /** Another structure, in two lines. */
    record SimilarView(String href, String name, String meta, boolean demonstration) {}

    /** A term and its value, in words. */
    record Fact(String term, String value) {}

    static String path(String key) {
        return Section.STRUCTURES.href() + "/" + key;
    }

    static StructurePage of(
            Structure structure,
            StructureNames names,
            List<StructureDocument> similar,
            Upcoming markets,
            LocalDate today) {
        StructureTrades trades = StructureTrades.of(structure, names.trades());
        StructureLinks links = new StructureLinks(structure, trades, names);
        return new StructurePage(
                layout(structure),
                Typography.french(structure.name()),
                structure.brand() == null ? null : Typography.french(structure.brand()),
                lead(structure),
                structure.demonstration(),
                old(structure, today),
                structure.kinds().stream()
                        .map(kind -> new KindView(kind.code(), kind.label()))
                        .toList(),
                reserved(structure),
                structure.offers().stream()
                        .map(offer -> offer(structure, offer, names))
                        .toList(),
                links.ofTrades(),
                tradesNote(structure, trades),
                structure.sites().size() > 1
                        ? Messages.get("structure.show.sites", structure.sites().size())
                        : null,
                structure.sites().size() > 1
                        ? structure.sites().stream().map(StructurePage::site).toList()
                        : List.of(),
                markets,
                links.next(),
                contacts(structure),
                links.commune(),
                structure.website(),
                work(structure, names),
                StructureSources.of(structure),
                path(structure.key()) + ".json",
                "/structures/liste?s=" + structure.key(),
                "/signaler/structure/" + structure.key(),
                similar.stream().map(other -> similar(other, names)).toList(),
                structure.claimed(),
                claim(structure),
                own(structure, today),
                structure.demonstration() ? "" : path(structure.key()) + "/contact");
    }

    /** What is invented belongs to nobody; what has no SIRET is proposed with it first. */
    private static @Nullable Link claim(Structure structure) {
        if (structure.demonstration()) {
            return null;
        }
        return structure.siret() == null
                ? new Link(Messages.get("structure.show.claim"), "/espace/structures/proposer")
                : new Link(
                        Messages.get(structure.claimed() ? "structure.show.claim.held" : "structure.show.claim"),
                        "/espace/structures/revendiquer/" + structure.siret());
    }

    private static SimilarView similar(StructureDocument other, StructureNames names) {
        String commune = other.commune() == null ? "" : other.commune().label();
        String trades =
                Wording.some(other.trades().stream().map(names.trades()::label).toList(), TRADES_NAMED);
        return new SimilarView(
                path(other.key()),
                Typography.french(other.name()),
                Stream.of(String.join(", ", other.kinds()), commune, trades)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                other.demonstration());
    }

    private static Layout layout(Structure structure) {
        String name = Typography.french(structure.name());
        return Layout.of(
                        Section.STRUCTURES,
                        name,
                        Messages.get("structure.show.description", name, lead(structure)),
                        path(structure.key()))
                .withBreadcrumb(Section.STRUCTURES.label(), Section.STRUCTURES.href())
                .withAlternate("application/json", path(structure.key()) + ".json", Messages.get("structure.show.json"))
                // What is invented has no place in a search engine.
                .withIndexed(!structure.demonstration())
                .withDemonstration(structure.demonstration());
    }

    /** "Entreprise d’insertion, Lille (59)". */
    private static String lead(Structure structure) {
        String kinds = structure.kinds().stream()
                .map(StructureKind::label)
                .reduce((first, next) ->
                        first + " et " + next.substring(0, 1).toLowerCase(Locale.FRENCH) + next.substring(1))
                .orElse("");
        if (structure.commune() != null) {
            return kinds + ", " + structure.commune().label();
        }
        String town = town(structure.postcode(), structure.city());
        return town.isEmpty() ? kinds : kinds + ", " + town;
    }

    /** A page whose source is more than two years old says so before anything else. */
    private static @Nullable String old(Structure structure, LocalDate today) {
        return structure
                .sourceOf("identity")
                .filter(source -> source.date().isBefore(today.minusYears(2)))
                .map(source -> Messages.get("structure.show.old", Typography.month(source.date())))
                .orElse(null);
    }

    private static List<ReservedView> reserved(Structure structure) {
        return structure.eligibleFor().stream()
                .flatMap(code -> ConsiderationKind.ofCode(code).stream())
                .map(kind -> new ReservedView(
                        kind.label(),
                        Messages.get(
                                "structure.show.basis",
                                String.valueOf(kind.legalBasis()).replace("CCP ", "")),
                        Messages.get("structure.show.reserved." + kind.code()),
                        // The article for both sectors adds nothing to that of its own.
                        kind != ConsiderationKind.RESERVED_BOTH))
                .toList();
    }

    private static @Nullable String tradesNote(Structure structure, StructureTrades trades) {
        if (trades.derived()) {
            return Messages.get("structure.show.trades.derived", ape(structure));
        }
        if (!trades.codes().isEmpty()) {
            return null;
        }
        return structure.naf() == null
                ? Messages.get("structure.show.trades.none")
                : Messages.get("structure.show.trades.vague", ape(structure));
    }

    private static OfferView offer(Structure structure, Offer offer, StructureNames names) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("trade", names.trades().label(offer.trade())));
        facts.add(fact("service", offer.service().label()));
        if (offer.capacity() != null) {
            facts.add(fact("capacity", Typography.french(offer.capacity())));
        }
        if (offer.leadTime() != null) {
            facts.add(fact("lead-time", Typography.french(offer.leadTime())));
        }
        if (offer.cpv() != null) {
            facts.add(fact("cpv", offer.cpv()));
        }
        if (offer.areaKm() != null) {
            facts.add(fact("area", Messages.get("structure.show.area.km", offer.areaKm())));
        }
        if (!offer.areaCodes().isEmpty()) {
            facts.add(fact(
                    "area", offer.areaCodes().stream().map(names::territory).collect(Collectors.joining(", "))));
        }
        if (offer.validUntil() != null) {
            facts.add(fact("valid-until", Typography.day(offer.validUntil())));
        }
        return new OfferView(
                Typography.french(offer.title()),
                SimpleMarkdown.html(Typography.french(offer.description())),
                facts,
                offer.photos().stream()
                        .map(photo -> new PhotoView(
                                path(structure.key()) + "/photos/" + photo.id(),
                                photo.alternative(),
                                photo.width(),
                                photo.height()))
                        .toList());
    }

    private static @Nullable OwnView own(Structure structure, LocalDate today) {
        Structure.Own own = structure.own();
        if (own == null) {
            return null;
        }
        List<Fact> facts = new ArrayList<>();
        if (own.phone() != null) {
            facts.add(fact("phone", own.phone()));
        }
        if (own.mail() != null) {
            facts.add(fact("mail", own.mail()));
        }
        if (own.agreement() != null) {
            facts.add(fact("agreement", own.agreement()));
        }
        if (own.agreementUntil() != null) {
            facts.add(fact("agreement-until", Typography.day(own.agreementUntil())));
        }
        String note = own.closedNote() == null ? "" : " " + own.closedNote();
        return new OwnView(
                html(own.presentation()),
                html(own.clients()),
                own.closed(today) && own.closedUntil() != null
                        ? Messages.get("structure.show.closed", Typography.day(own.closedUntil()), note)
                                .strip()
                        : "",
                facts);
    }

    private static String html(@Nullable String markdown) {
        return markdown == null ? "" : SimpleMarkdown.html(Typography.french(markdown));
    }

    private static SiteView site(Site site) {
        return new SiteView(
                Typography.french(site.name()),
                site.finess(),
                address(site.address(), site.postcode(), site.city()),
                site.places() == null ? "" : Typography.number(site.places()));
    }

    private static List<Fact> contacts(Structure structure) {
        List<Fact> facts = new ArrayList<>();
        String address = address(structure.address(), structure.postcode(), structure.city());
        if (!address.isEmpty()) {
            facts.add(fact("address", address));
        }
        if (structure.siret() != null) {
            facts.add(fact("siret", new Siret(structure.siret()).printed()));
        }
        if (structure.sites().size() == 1) {
            facts.add(fact("finess", structure.finess().getFirst()));
        }
        if (structure.owner() != null && !structure.owner().equals(structure.name())) {
            facts.add(fact("owner", Typography.french(structure.owner())));
        }
        if (structure.legalForm() != null) {
            facts.add(fact("legal-form", structure.legalForm()));
        }
        if (structure.naf() != null) {
            facts.add(fact("naf", ape(structure)));
        }
        List<String> siteNames = structure.sites().stream().map(Site::name).toList();
        List<String> others = structure.otherNames().stream()
                .filter(name -> !siteNames.contains(name))
                .toList();
        if (!others.isEmpty()) {
            facts.add(fact("other-names", String.join(", ", others)));
        }
        Position position = structure.position();
        if (position != null) {
            String degrees = String.format(Locale.FRENCH, "%.4f°\u00a0N, %.4f°\u00a0E", position.lat(), position.lon());
            facts.add(fact(
                    "position",
                    position.ofCommune() ? Messages.get("structure.show.position.commune", degrees) : degrees));
        }
        return facts;
    }

    private static List<Fact> work(Structure structure, StructureNames names) {
        List<Fact> facts = new ArrayList<>();
        if (structure.areaKm() != null) {
            facts.add(fact("area", Messages.get("structure.show.area.km", structure.areaKm())));
        } else if (!structure.areaCodes().isEmpty()) {
            facts.add(fact(
                    "area", structure.areaCodes().stream().map(names::territory).collect(Collectors.joining(", "))));
        } else {
            facts.add(fact("area", Messages.get("structure.show.area.unknown")));
        }
        if (structure.places() != null) {
            facts.add(fact("places", Typography.number(structure.places())));
        }
        structure.networks().forEach(network -> facts.add(fact("networks", network(network, structure))));
        structure.labels().forEach(label -> facts.add(fact("labels", label(LabelCheck.of(label, structure)))));
        return facts;
    }

    /** Who says so: the structure, the network, or both. */
    private static String network(String name, Structure structure) {
        String shown = Typography.french(name);
        Structure.NetworkTie tie = structure.networkTies().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Structure.NetworkTie(name, null, null));
        LocalDate confirmed = tie.confirmed();
        if (confirmed == null) {
            return Messages.get("structure.show.network.said", shown);
        }
        return Messages.get(
                tie.said() == null ? "structure.show.network.recorded" : "structure.show.network.confirmed",
                shown,
                Typography.day(confirmed));
    }

    /** Whether it could be checked, and by what. */
    private static String label(LabelCheck check) {
        String shown = Typography.french(check.label());
        return switch (check.outcome()) {
            case BORNE_OUT -> {
                Structure.FieldSource source = Objects.requireNonNull(check.source());
                yield Messages.get(
                        "structure.show.label.checked",
                        shown,
                        Typography.french(source.source()),
                        Typography.day(source.date()));
            }
            case BY_NETWORK -> Messages.get("structure.show.label.network", shown);
            case UNCONFIRMED -> Messages.get("structure.show.label.unconfirmed", shown);
            case SAID -> Messages.get("structure.show.label.said", shown);
        };
    }

    private static String ape(Structure structure) {
        String naf = Objects.requireNonNull(structure.naf());
        return naf.substring(0, 2) + "." + naf.substring(2);
    }

    private static String address(@Nullable String street, @Nullable String postcode, @Nullable String city) {
        String town = town(postcode, city);
        return Stream.of(street, town)
                .filter(part -> part != null && !part.isEmpty())
                .map(Typography::french)
                .collect(Collectors.joining(", "));
    }

    private static String town(@Nullable String postcode, @Nullable String city) {
        return Stream.of(postcode, city).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static Fact fact(String key, String value) {
        return new Fact(Messages.get("structure.show.fact." + key), value);
    }
}
