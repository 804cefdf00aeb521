package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.DatePrecision;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.Schedule;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.content.market.decp.DecpWords;
import fr.jalon.content.text.FrenchTime;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Writes a planned market as a release. What the standard has a field for is there, dates only where they are known to
 * the day; all of it, as exactly as we have it, is in the fields of the hours extension.
 */
final class ReleaseWriter {

    private final String ocidPrefix;
    private final OcdsNames names;
    private final DocumentWriter documents;

    /**
     * @param base the address of the portal, without slash at its end
     */
    ReleaseWriter(String ocidPrefix, OcdsNames names, String base) {
        this.ocidPrefix = ocidPrefix;
        this.names = names;
        this.documents = new DocumentWriter(base);
    }

    ObjectNode release(PlannedMarket market) {
        return release(market, Attached.NONE);
    }

    ObjectNode release(PlannedMarket market, Attached attached) {
        ObjectNode release = release(market, attached.acts());
        if (!attached.documents().isEmpty()) {
            // What is read to get ready is of the plan; once the consultation is open, of that.
            String stage = OcdsCodes.tags(market.status()).contains("tender") ? "tender" : "planning";
            documents.write(((ObjectNode) release.get(stage)).withArray("documents"), attached.documents());
        }
        if (!attached.acts().isEmpty() || !attached.documents().isEmpty()) {
            // They come and go without another version of the market: the same identifier would be another release.
            release.put("id", release.get("id").textValue() + "-" + sum(release));
        }
        return release;
    }

    private static String sum(ObjectNode release) {
        CRC32 sum = new CRC32();
        sum.update(release.toString().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    private ObjectNode release(PlannedMarket market, List<PublishedAct> acts) {
        ObjectNode release = JsonNodeFactory.instance.objectNode();
        String reference = market.reference();
        release.put("ocid", ocidPrefix + "-" + reference);
        release.put("id", reference + "-" + market.revision().version());
        release.put("date", market.revision().updated().toString());
        texts(release, "tag", OcdsCodes.tags(market.status()));
        release.put("initiationType", "tender");
        release.put("language", "fr");
        release.putArray("parties").add(buyer(market));
        release.putObject("buyer")
                .put("id", partyId(market))
                .put("name", market.buyer().name());
        release.set("planning", planning(market));
        release.set("tender", tender(market));
        ActWriter.write(release, acts, names);
        if (!acts.isEmpty()) {
            ((ObjectNode) release.at("/tender/forecast")).set("acts", ActWriter.exact(acts));
        }
        return release;
    }

    private static String partyId(PlannedMarket market) {
        return OcdsCodes.SIREN_SCHEME + "-" + market.buyer().siren();
    }

    private static ObjectNode buyer(PlannedMarket market) {
        ObjectNode party = JsonNodeFactory.instance.objectNode();
        party.put("id", partyId(market)).put("name", market.buyer().name());
        party.putObject("identifier")
                .put("scheme", OcdsCodes.SIREN_SCHEME)
                .put("id", market.buyer().siren())
                .put("legalName", market.buyer().name());
        if (market.contact() != null) {
            party.putObject("contactPoint").put("name", market.contact());
        }
        texts(party, "roles", List.of("buyer", "procuringEntity"));
        party.putObject("details").put("kind", market.buyer().kind().code());
        return party;
    }

    /** When the consultation is planned: by the end of what was announced. */
    private static ObjectNode planning(PlannedMarket market) {
        ObjectNode planning = JsonNodeFactory.instance.objectNode();
        PlannedDate publication = market.schedule().publication();
        ObjectNode milestone = planning.putArray("milestones").addObject();
        milestone
                .put("id", "publication")
                .put("title", "Publication de la consultation : " + publication.label())
                .put("type", "preProcurement")
                .put("dueDate", dateTime(publication.last()));
        switch (market.status()) {
            case DRAFT, SUBMITTED, PLANNED, NO_NEWS -> milestone.put("status", "scheduled");
            case OPEN, AWARDED, UNDER_WAY, ENDED, UNSUCCESSFUL -> milestone.put("status", "met");
            case WITHDRAWN -> milestone.put("status", "notMet");
        }
        return planning;
    }

    private ObjectNode tender(PlannedMarket market) {
        ObjectNode tender = JsonNodeFactory.instance.objectNode();
        tender.put("id", market.reference()).put("title", market.title()).put("description", market.description());
        tender.put("status", OcdsCodes.status(market.status()));
        tender.put("mainProcurementCategory", OcdsCodes.category(market.nature()));
        if (market.procedure() != null) {
            putText(tender, "procurementMethod", OcdsCodes.method(market.procedure()));
            tender.put("procurementMethodDetails", market.procedure().label());
        }
        amount(tender, market.amount());
        periods(tender, market.schedule());
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        market.cpv().forEach(cpv -> items.add(LotWriter.item("m" + (items.size() + 1), cpv, names)));
        ArrayNode lots = tender.putArray("lots");
        LotWriter writer = new LotWriter(names, OcdsCodes.status(market.status()));
        market.lots().forEach(lot -> {
            lots.add(writer.lot(lot));
            if (lot.cpv() != null) {
                items.add(LotWriter.item("l" + lot.number(), lot.cpv(), names)
                        .put("relatedLot", Integer.toString(lot.number())));
            }
        });
        if (!items.isEmpty()) {
            tender.set("items", items);
        }
        if (market.consultationUrl() != null) {
            tender.putArray("documents")
                    .addObject()
                    .put("id", "consultation")
                    .put("documentType", "tenderNotice")
                    .put("title", "Consultation")
                    .put("url", market.consultationUrl());
        }
        if (!market.memory().isEmpty()) {
            tender.set("amendments", ChangeWriter.amendments(market.memory()));
        }
        tender.set("forecast", new ForecastWriter(names).forecast(market));
        tender.set("decp", decp(market));
        return tender;
    }

    /** Both periods, of what is known to the day. */
    private static void periods(ObjectNode tender, Schedule schedule) {
        ObjectNode offers = JsonNodeFactory.instance.objectNode();
        putDay(offers, "startDate", schedule.publication());
        putDay(offers, "endDate", schedule.offers());
        if (!offers.isEmpty()) {
            tender.set("tenderPeriod", offers);
        }
        ObjectNode contract = JsonNodeFactory.instance.objectNode();
        putDay(contract, "startDate", schedule.start());
        if (!contract.isEmpty()) {
            tender.set("contractPeriod", contract);
        }
    }

    private static ObjectNode decp(PlannedMarket market) {
        ObjectNode decp = JsonNodeFactory.instance.objectNode();
        decp.put("nature", "Marché");
        if (!market.allCpv().isEmpty()) {
            decp.put("codeCPV", market.allCpv().getFirst());
        }
        if (market.procedure() != null) {
            decp.put("procedure", DecpWords.procedure(market.procedure()));
        }
        if (market.technique() != null) {
            texts(decp.putObject("techniques"), "technique", List.of(DecpWords.technique(market.technique())));
        }
        market.allPlaces().stream().findFirst().flatMap(DecpWords::place).ifPresent(place -> decp.putObject(
                        "lieuExecution")
                .put("code", place.code())
                .put("typeCode", place.typeCode()));
        if (market.schedule().months() != null) {
            decp.put("dureeMois", market.schedule().months());
        }
        List<String> considerations = DecpWords.considerations(market.lots());
        if (!considerations.isEmpty()) {
            texts(decp.putObject("considerationsSociales"), "considerationSociale", considerations);
        }
        return decp;
    }

    /** The bounds of a range, and whether there are none because they are kept back or not known. */
    static void amount(ObjectNode into, AmountRange amount) {
        if (amount.max() != null) {
            into.putObject("value").put("amount", amount.max()).put("currency", OcdsCodes.EURO);
        }
        if (amount.min() != null) {
            into.putObject("minValue").put("amount", amount.min()).put("currency", OcdsCodes.EURO);
        }
    }

    static void texts(ObjectNode into, String name, List<String> values) {
        ArrayNode array = into.putArray(name);
        values.forEach(array::add);
    }

    static void putText(ObjectNode into, String name, @Nullable String text) {
        if (text != null) {
            into.put(name, text);
        }
    }

    private static void putDay(ObjectNode into, String name, @Nullable PlannedDate planned) {
        if (planned != null && planned.precision() == DatePrecision.DAY) {
            into.put(name, dateTime(planned.date()));
        }
    }

    static String dateTime(LocalDate day) {
        return day.atStartOfDay(FrenchTime.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
