package fr.jalon.content.market.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A market as its buyer's programs read it: what {@link PlanJsonReader} reads, sent back unchanged, changes nothing. */
public final class PlanJsonWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanJsonWriter() {}

    /** @param base the beginning of the address of its public page, where it has one */
    public static ObjectNode write(PlannedMarket market, String base) {
        ObjectNode json = JSON.objectNode();
        json.put("reference", market.reference());
        json.put("code", market.buyerCode() == null ? market.reference() : market.buyerCode());
        json.put("version", market.revision().version());
        json.put("updated", market.revision().updated().toString());
        json.put("status", market.status().code());
        json.put("url", market.status().isPublic() ? base + "/marches/" + market.reference() : null);
        json.put("title", market.title());
        json.put("description", market.description());
        json.put("nature", market.nature().code());
        json.set("cpv", texts(market.cpv()));
        json.set("places", texts(market.places()));
        json.set("amount", amount(market.amount()));
        json.put("publication", market.schedule().publication().iso());
        json.put("offers", iso(market.schedule().offers()));
        json.put("start", iso(market.schedule().start()));
        json.put("durationMonths", market.schedule().months());
        json.put("renewals", market.schedule().renewals());
        json.put(
                "procedure",
                market.procedure() == null ? null : market.procedure().code());
        json.put(
                "technique",
                market.technique() == null ? null : market.technique().code());
        json.put("contact", market.contact());
        json.put("facilitator", market.facilitator());
        json.put("consultationUrl", market.consultationUrl());
        json.put("insertionCompetence", market.considerations().containsKey(ConsiderationKind.INSERTION_SERVICE));
        json.put("withdrawalReason", market.withdrawalReason());
        if (market.lots().size() == 1) {
            json.set("considerations", considerations(market.lots().getFirst()));
        } else {
            ArrayNode lots = json.putArray("lots");
            market.lots().forEach(lot -> lots.add(lot(lot)));
        }
        return json;
    }

    private static ObjectNode lot(Lot lot) {
        ObjectNode json = JSON.objectNode();
        json.put("number", lot.number());
        json.put("title", lot.title());
        json.set("cpv", texts(lot.cpv() == null ? List.of() : List.of(lot.cpv())));
        json.set("places", texts(lot.places()));
        json.set("amount", amount(lot.amount()));
        json.set("considerations", considerations(lot));
        return json;
    }

    private static ArrayNode considerations(Lot lot) {
        ArrayNode all = JSON.arrayNode();
        lot.considerations().forEach(asked -> all.add(consideration(asked)));
        return all;
    }

    private static ObjectNode consideration(Consideration asked) {
        ObjectNode json = JSON.objectNode().put("code", asked.kind().code());
        switch (asked) {
            case Consideration.ExecutionClause clause ->
                json.put("hours", clause.hours())
                        .put("effortRate", plain(clause.effortRate()))
                        .put("publics", clause.publics());
            case Consideration.SocialCriterion criterion ->
                json.put("weight", plain(criterion.weight())).put("subject", criterion.subject());
            case Consideration.Reserved reserved -> {
                if (reserved.minimumShare() != null) {
                    json.put("minimumShare", reserved.minimumShare());
                }
            }
            case Consideration.InsertionService service ->
                json.put("hours", service.hours())
                        .put("pathwayMonths", service.pathwayMonths())
                        .put("activity", service.activity())
                        .put("publics", service.publics());
            case Consideration.Action action -> json.put("actions", action.actions());
            case Consideration.Undecided undecided -> {}
        }
        return json;
    }

    /** 10, where PostgreSQL's 10.00 would be 1E+1. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(Math.max(0, value.scale()));
    }

    private static com.fasterxml.jackson.databind.JsonNode amount(AmountRange amount) {
        return switch (amount.disclosure()) {
            case NOT_DISCLOSED, NOT_KNOWN -> JSON.textNode(amount.disclosure().code());
            case RANGE -> JSON.objectNode().put("min", amount.min()).put("max", amount.max());
        };
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static @Nullable String iso(@Nullable PlannedDate date) {
        return date == null ? null : date.iso();
    }
}
