package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.market.DateField;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import org.jspecify.annotations.Nullable;

/** Writes {@code tender.forecast} of the hours extension: the plan itself, as exactly as we have it. */
final class ForecastWriter {
    private final OcdsNames names;

    ForecastWriter(OcdsNames names) {
        this.names = names;
    }

    ObjectNode forecast(PlannedMarket market) {
        ObjectNode forecast = JsonNodeFactory.instance.objectNode();
        forecast.put("status", market.status().code());
        ReleaseWriter.putText(forecast, "withdrawalReason", market.withdrawalReason());
        ReleaseWriter.putText(forecast, "buyerCode", market.buyerCode());
        forecast.put("amountDisclosure", market.amount().disclosure().code());
        if (market.procedure() != null) {
            forecast.put("procedure", market.procedure().code());
        }
        if (market.technique() != null) {
            forecast.put("technique", market.technique().code());
        }
        ObjectNode dates = forecast.putObject("dates");
        for (DateField field : DateField.values()) {
            put(dates, field.code(), market.schedule().date(field));
        }
        if (market.schedule().months() != null) {
            forecast.put("durationMonths", market.schedule().months());
        }
        forecast.put("renewals", market.schedule().renewals());
        forecast.set("executionPlaces", LotWriter.places(market.places(), names));
        if (market.hoursPlanned() != null) {
            forecast.put("plannedHours", market.hoursPlanned());
        }
        ReleaseWriter.putText(forecast, "facilitator", market.facilitator());
        ArrayNode history = forecast.putArray("history");
        market.history().forEach(change -> {
            ObjectNode node = history.addObject()
                    .put("field", change.field().code())
                    .put("changed", change.changed().toString());
            put(node, "before", change.before());
            put(node, "after", change.after());
            ReleaseWriter.putText(node, "reason", change.reason());
        });
        if (!market.changes().isEmpty()) {
            forecast.set("changes", ChangeWriter.changes(market.changes()));
        }
        forecast.put("demonstration", market.origin().demonstration());
        forecast.putObject("source")
                .put("name", market.origin().source())
                .put("date", market.origin().date().toString());
        return forecast;
    }

    private static void put(ObjectNode into, String name, @Nullable PlannedDate planned) {
        if (planned != null) {
            into.putObject(name)
                    .put("date", planned.date().toString())
                    .put("precision", planned.precision().code());
        }
    }
}
