package fr.jalon.portal.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.key.KeyScope;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.PlanEntry;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.content.market.imports.PlanJsonReader;
import fr.jalon.content.market.imports.PlanJsonWriter;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.key.KeyCaller;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** One market of a buyer, written by a program: what the form does, with its answers. To be called in a transaction. */
@Singleton
final class PlanApi {
    static final String MARKETS = Api.ROOT + "/plan/markets";

    private final PlanAccess access;
    private final PlanTaking taking;
    private final PlanPublication publication;
    private final PlannedMarketRepository markets;
    private final String base;

    PlanApi(
            PlanAccess access,
            PlanTaking taking,
            PlanPublication publication,
            PlannedMarketRepository markets,
            BaseUrl base) {
        this.access = access;
        this.taking = taking;
        this.publication = publication;
        this.markets = markets;
        this.base = base.toString();
    }

    PlanAnswer create(KeyCaller caller, JsonNode sent) {
        PlanDesk desk = access.desk(caller);
        PlanEntry entry = PlanJsonReader.read(sent);
        Optional<PlannedMarket> known = entry.code() == null
                ? Optional.empty()
                : markets.findOfBuyer(desk.buyer().siren(), entry.code());
        if (known.isPresent()) {
            return conflict(caller, HttpStatus.CONFLICT, Messages.get("plan.api.exists", entry.code()), known.get());
        }
        PlanTaking.Taken taken = taking.take(desk, caller, entry, null, names(desk), taking.places());
        return refused(caller, taken).orElseGet(() -> {
            PlannedMarket next = taken.next();
            if (!publication.store(desk, null, next, 0, entry.reason())) {
                throw new IllegalStateException("Not new: " + next.reference());
            }
            return told(HttpStatus.CREATED, find(desk, next.reference())).at(MARKETS + "/" + next.reference());
        });
    }

    PlanAnswer replace(KeyCaller caller, String reference, JsonNode sent, Expected header) {
        PlanDesk desk = access.desk(caller);
        PlannedMarket present = access.market(desk, reference);
        PlanEntry entry = PlanJsonReader.read(sent);
        Expected expected = header.or(entry.version());
        return expected.refusal(present)
                .map(refusal -> late(caller, refusal, present))
                .orElseGet(() -> {
                    PlanTaking.Taken taken = taking.take(desk, caller, entry, present, names(desk), taking.places());
                    return refused(caller, taken)
                            .orElseGet(() -> publication.store(
                                            desk,
                                            present,
                                            taken.next(),
                                            present.revision().version(),
                                            entry.reason())
                                    ? told(HttpStatus.OK, find(desk, reference))
                                    : late(caller, expected.late(), find(desk, reference)));
                });
    }

    PlanAnswer withdraw(KeyCaller caller, String reference, JsonNode sent, Expected header) {
        PlanDesk desk = access.desk(caller);
        PlannedMarket present = access.market(desk, reference);
        caller.require(KeyScope.PUBLISH);
        String reason =
                sent.path("reason").isTextual() ? sent.path("reason").asText().strip() : "";
        Expected expected = header.or(
                sent.path("version").canConvertToLong() && sent.path("version").isIntegralNumber()
                        ? Long.valueOf(sent.path("version").asLong())
                        : null);
        if (expected.refusal(present).isPresent()) {
            return late(caller, expected.refusal(present).get(), present);
        }
        if (reason.isEmpty() || reason.length() > WithdrawPage.LONGEST) {
            return faulty(List.of(
                    new PlanEntry.Fault("/reason", Messages.get("plan.withdraw.reason.fault", WithdrawPage.LONGEST))));
        }
        if (!PlanPublication.ends(present)) {
            return conflict(
                    caller,
                    HttpStatus.CONFLICT,
                    Messages.get("plan.api.ended", present.status().label()),
                    present);
        }
        return publication.withdraw(desk, present, present.revision().version(), reason)
                ? told(HttpStatus.OK, find(desk, reference))
                : late(caller, expected.late(), find(desk, reference));
    }

    PlanAnswer delete(KeyCaller caller, String reference, Expected expected) {
        PlanDesk desk = access.desk(caller);
        PlannedMarket present = access.market(desk, reference);
        if (expected.refusal(present).isPresent()) {
            return late(caller, expected.refusal(present).get(), present);
        }
        if (present.status() != MarketStatus.DRAFT) {
            return conflict(
                    caller,
                    HttpStatus.CONFLICT,
                    Messages.get("plan.api.kept", present.status().label()),
                    present);
        }
        return publication.delete(desk, present, present.revision().version())
                ? new PlanAnswer(HttpStatus.NO_CONTENT.getCode(), null, null, null)
                : late(caller, expected.late(), present);
    }

    PlanAnswer read(KeyCaller caller, String reference) {
        return told(HttpStatus.OK, access.market(access.desk(caller), reference));
    }

    private PlannedMarket find(PlanDesk desk, String reference) {
        return markets.findAll(List.of(reference)).stream()
                .filter(market -> market.buyer().siren().equals(desk.buyer().siren()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private PlanForm.Names names(PlanDesk desk) {
        return PlanForm.names(markets, desk.buyer());
    }

    private static Optional<PlanAnswer> refused(KeyCaller caller, PlanTaking.Taken taken) {
        if (!taken.faults().isEmpty()) {
            return Optional.of(faulty(taken.faults()));
        }
        taken.scope().ifPresent(caller::require);
        return Optional.empty();
    }

    static PlanAnswer faulty(List<PlanEntry.Fault> faults) {
        return PlanAnswer.problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                Messages.get("plan.api.faulty.title"),
                Messages.count("plan.api.faulty", faults.size()),
                faults);
    }

    private PlanAnswer late(KeyCaller caller, HttpStatus status, PlannedMarket present) {
        boolean silent = status == HttpStatus.PRECONDITION_REQUIRED;
        return conflict(
                caller,
                status,
                silent
                        ? Messages.get("plan.api.version.absent")
                        : Messages.get(
                                "plan.api.version.late",
                                String.valueOf(present.revision().version())),
                present);
    }

    /** With what is there, so that a program that may read can tell what to do without asking again. */
    private PlanAnswer conflict(KeyCaller caller, HttpStatus status, String detail, PlannedMarket present) {
        ObjectNode shown = caller.key().has(KeyScope.READ)
                ? PlanJsonWriter.write(present, base)
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("reference", present.reference())
                        .put("version", present.revision().version());
        return PlanAnswer.problem(status, Messages.get("plan.api.conflict.title"), detail, List.of())
                .with("present", shown)
                .tagged(present.revision().version());
    }

    private PlanAnswer told(HttpStatus status, PlannedMarket market) {
        return PlanAnswer.of(status, PlanJsonWriter.write(market, base))
                .tagged(market.revision().version());
    }
}
