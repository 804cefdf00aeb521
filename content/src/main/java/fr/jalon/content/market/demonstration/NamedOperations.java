package fr.jalon.content.market.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.DateChange;
import fr.jalon.content.market.DateField;
import fr.jalon.content.market.DatePrecision;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.MarketChange;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.Origin;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.Procedure;
import fr.jalon.content.market.Revision;
import fr.jalon.content.market.Schedule;
import fr.jalon.content.market.Technique;
import fr.jalon.content.text.FrenchTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Operations that published documents name, as plans they could have been: {@code operations.json} gives dates in months
 * from the base month, {@code moved} as pairs of months (how long ago, what was planned until then), {@code changed} as what else changed and how many
 * months ago.
 */
final class NamedOperations {
    private static final String NOTICE = " Fiche de démonstration inspirée d’une opération réelle : lots, montants et"
            + " dates sont inventés et n’engagent aucun acheteur.";

    private final LocalDate base;
    private final DemonstrationBuyers buyers;

    NamedOperations(LocalDate base, DemonstrationBuyers buyers) {
        this.base = base;
        this.buyers = buyers;
    }

    List<PlannedMarket> all() {
        try (InputStream content = NamedOperations.class.getResourceAsStream("/demonstration/operations.json")) {
            return each(new ObjectMapper().readTree(content), this::market);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlannedMarket market(JsonNode operation) {
        List<String> places = each(operation.get("places"), JsonNode::asText);
        Schedule schedule = schedule(operation);
        AmountRange amount = amount(operation.get("amount"), AmountRange.notKnown());
        List<Lot> lots = new ArrayList<>();
        for (JsonNode lot : operation.get("lots")) {
            // A single lot has the amount of its market; one of several has its own, or what keeps back the market's.
            boolean shared = operation.get("lots").size() == 1 || !amount.known();
            AmountRange otherwise = shared ? amount : AmountRange.notKnown();
            lots.add(lot(lots.size() + 1, lot, otherwise));
        }
        return new PlannedMarket(
                DemonstrationMarkets.reference(operation.get("number").asInt()),
                buyers.named(
                        operation.get("buyer").asText(),
                        BuyerKind.ofCode(operation.get("kind").asText()).orElseThrow()),
                null,
                operation.get("title").asText(),
                operation.get("description").asText() + NOTICE,
                Nature.ofCode(operation.get("nature").asText()).orElseThrow(),
                each(operation.get("cpv"), JsonNode::asText),
                places,
                amount,
                code(operation, "procedure", code -> Procedure.ofCode(code).orElseThrow()),
                code(operation, "technique", code -> Technique.ofCode(code).orElseThrow()),
                schedule,
                "Service de la commande publique",
                text(operation, "facilitator"),
                null,
                MarketStatus.ofCode(operation.path("status").asText("planned")).orElseThrow(),
                null,
                lots,
                history(operation, schedule),
                each(operation.path("changed"), this::change),
                new Origin(true, DemonstrationMarkets.SOURCE, base),
                Revision.NONE);
    }

    private Schedule schedule(JsonNode operation) {
        JsonNode publication = operation.get("publication");
        LocalDate month = base.plusMonths(publication.get(0).asInt());
        DatePrecision precision =
                DatePrecision.ofCode(publication.get(1).asText()).orElseThrow();
        return new Schedule(
                new PlannedDate(month.withDayOfMonth(publication.path(2).asInt(1)), precision),
                month(operation.get("offers")),
                month(operation.get("start")),
                operation.get("months").asInt(),
                operation.get("renewals").asInt());
    }

    private List<DateChange> history(JsonNode operation, Schedule schedule) {
        List<DateChange> changes = new ArrayList<>();
        JsonNode moved = operation.path("moved");
        DatePrecision precision = schedule.publication().precision();
        for (int i = 0; i < moved.size(); i++) {
            PlannedDate before =
                    new PlannedDate(base.plusMonths(moved.get(i).get(1).asInt()), precision);
            PlannedDate after = i + 1 < moved.size()
                    ? new PlannedDate(base.plusMonths(moved.get(i + 1).get(1).asInt()), precision)
                    : schedule.publication();
            LocalDate changed = base.minusMonths(moved.get(i).get(0).asInt()).withDayOfMonth(12);
            changes.add(new DateChange(DateField.PUBLICATION, changed, before, after, null));
        }
        return changes;
    }

    private MarketChange change(JsonNode node) {
        return new MarketChange(
                base.minusMonths(node.get("ago").asInt())
                        .withDayOfMonth(18)
                        .atStartOfDay(FrenchTime.ZONE)
                        .toInstant(),
                MarketChange.Subject.ofCode(node.get("subject").asText()).orElseThrow(),
                number(node, "lot"),
                text(node, "before"),
                text(node, "after"),
                text(node, "reason"));
    }

    private static Lot lot(int number, JsonNode lot, AmountRange otherwise) {
        return new Lot(
                number,
                lot.get("title").asText(),
                text(lot, "cpv"),
                each(lot.path("places"), JsonNode::asText),
                amount(lot.path("amount"), otherwise),
                each(lot.get("considerations"), NamedOperations::consideration));
    }

    private static Consideration consideration(JsonNode node) {
        ConsiderationKind kind =
                ConsiderationKind.ofCode(node.get("kind").asText()).orElseThrow();
        return switch (kind) {
            case EXECUTION_CLAUSE ->
                new Consideration.ExecutionClause(
                        number(node, "hours"), decimal(node, "effortRate"), text(node, "publics"));
            case SOCIAL_CRITERION -> new Consideration.SocialCriterion(decimal(node, "weight"), text(node, "details"));
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH, RESERVED_PRISON, RESERVED_ESS ->
                new Consideration.Reserved(kind, number(node, "minimumShare"));
            case INSERTION_SERVICE ->
                new Consideration.InsertionService(
                        number(node, "hours"),
                        number(node, "pathwayMonths"),
                        text(node, "phases"),
                        text(node, "activity"),
                        text(node, "publics"));
            case SOCIAL_ACTION, LITERACY, EQUALITY_DIVERSITY, PROGRESS_PLAN ->
                new Consideration.Action(kind, text(node, "details"));
            case UNDECIDED -> new Consideration.Undecided();
        };
    }

    private static AmountRange amount(JsonNode node, AmountRange otherwise) {
        return switch (node.asText()) {
            case "not-disclosed" -> AmountRange.notDisclosed();
            case "not-known" -> AmountRange.notKnown();
            default ->
                node.isArray()
                        ? AmountRange.between(node.get(0).asLong(), node.get(1).asLong())
                        : otherwise;
        };
    }

    private @Nullable PlannedDate month(@Nullable JsonNode offset) {
        return offset == null ? null : PlannedDate.month(base.plusMonths(offset.asInt()));
    }

    private static <T> @Nullable T code(JsonNode node, String field, Function<String, T> of) {
        return node.has(field) ? of.apply(node.get(field).asText()) : null;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asText() : null;
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asInt() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String field) {
        return node.has(field) ? node.get(field).decimalValue() : null;
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }
}
