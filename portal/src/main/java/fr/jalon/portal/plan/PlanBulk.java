package fr.jalon.portal.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.key.KeyScope;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.MarketColumn;
import fr.jalon.content.market.imports.PlaceTexts;
import fr.jalon.content.market.imports.PlanEntry;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.content.market.imports.PlanJsonReader;
import fr.jalon.portal.key.KeyCaller;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Many markets at once, as a spreadsheet holds them: each is new or follows the one of its code. Applied whole, or, where
 * the program says so, without what is refused; one of status {@code withdrawn} is given up with its reason. To be called in a transaction.
 */
@Singleton
final class PlanBulk {
    static final int MOST = 1000;

    private final PlanAccess access;
    private final PlanTaking taking;
    private final PlanPublication publication;
    private final PlannedMarketRepository markets;

    PlanBulk(PlanAccess access, PlanTaking taking, PlanPublication publication, PlannedMarketRepository markets) {
        this.access = access;
        this.taking = taking;
        this.publication = publication;
        this.markets = markets;
    }

    /** One thing sent; absent where it could not be read at all, and then why. */
    record Item(@Nullable JsonNode sent, String fault) {}

    /** What becomes of one: the next state is absent where it is refused. */
    private record Line(
            PlanEntry entry,
            @Nullable PlannedMarket present,
            @Nullable PlannedMarket next,
            List<PlanEntry.Fault> faults) {
        String outcome() {
            if (next == null) {
                return "refused";
            }
            if (present == null) {
                return "created";
            }
            boolean givenUp = next.status() == MarketStatus.WITHDRAWN && present.status() != MarketStatus.WITHDRAWN;
            return next == present ? "unchanged" : givenUp ? "withdrawn" : "updated";
        }
    }

    PlanAnswer answer(KeyCaller caller, List<Item> items, boolean dryRun, boolean partial) {
        PlanDesk desk = access.desk(caller);
        Known known = new Known(markets.lockOfBuyer(desk.buyer().siren()));
        List<Line> lines = new ArrayList<>();
        PlaceTexts places = taking.places();
        items.forEach(item -> lines.add(line(desk, caller, item, known, places)));
        long refused = lines.stream().filter(line -> line.next() == null).count();
        boolean applied = !dryRun && (partial || refused == 0);
        if (applied) {
            store(desk, lines);
        }
        ObjectNode report = report(lines, applied, dryRun);
        if (refused == 0 || applied || dryRun) {
            return PlanAnswer.of(HttpStatus.OK, report);
        }
        PlanAnswer problem = PlanAnswer.problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                Messages.get("plan.api.bulk.title"),
                Messages.count("plan.api.bulk", refused),
                List.of());
        for (var field : report.properties()) {
            problem = problem.with(field.getKey(), field.getValue());
        }
        return problem;
    }

    private Line line(PlanDesk desk, KeyCaller caller, Item item, Known known, PlaceTexts places) {
        PlanEntry entry = PlanJsonReader.read(item.sent() == null ? JsonNodeFactory.instance.nullNode() : item.sent());
        if (item.sent() == null) {
            return new Line(entry, null, null, List.of(new PlanEntry.Fault("", item.fault())));
        }
        PlannedMarket present = known.find(entry);
        Optional<PlanEntry.Fault> fault = known.fault(entry, present);
        if (fault.isPresent()) {
            return new Line(entry, present, null, List.of(fault.get()));
        }
        if (present != null && MarketStatus.WITHDRAWN.code().equals(entry.status())) {
            Optional<Line> withdrawn = withdrawal(caller, entry, present);
            if (withdrawn.isPresent()) {
                return withdrawn.get();
            }
        }
        PlanTaking.Taken taken = taking.take(desk, caller, entry, present, known, places);
        if (taken.next() == null) {
            List<PlanEntry.Fault> faults = taken.scope().isEmpty()
                    ? taken.faults()
                    : List.of(new PlanEntry.Fault(
                            "/status",
                            Messages.get(
                                    "plan.api.bulk.scope", taken.scope().get().code())));
            return new Line(entry, present, null, faults);
        }
        known.references.add(taken.next().reference());
        String reason = entry.reason();
        PlannedMarket next = present == null
                ? taken.next()
                : taken.next().following(present, Occasion.now(reason.isEmpty() ? null : reason));
        return new Line(entry, present, next, List.of());
    }

    /**
     * Gives up what is still ahead, by status and reason alone. Empty for what was given up already and is sent back as it was
     * read, which the form's rules judge.
     */
    private static Optional<Line> withdrawal(KeyCaller caller, PlanEntry entry, PlannedMarket present) {
        boolean alone = entry.values()
                .getOrDefault(PlanForm.name(MarketColumn.TITLE), "")
                .isBlank();
        if (present.status() == MarketStatus.WITHDRAWN) {
            return alone ? Optional.of(new Line(entry, present, present, List.of())) : Optional.empty();
        }
        List<PlanEntry.Fault> faults = new ArrayList<>();
        String reason = entry.reason();
        if (reason.isEmpty() || reason.length() > WithdrawPage.LONGEST) {
            faults.add(
                    new PlanEntry.Fault("/reason", Messages.get("plan.withdraw.reason.fault", WithdrawPage.LONGEST)));
        }
        if (!PlanPublication.ends(present)) {
            faults.add(new PlanEntry.Fault(
                    "/status", Messages.get("plan.api.ended", present.status().label())));
        } else if (!caller.key().has(KeyScope.PUBLISH)) {
            faults.add(new PlanEntry.Fault("/status", Messages.get("plan.api.bulk.scope", KeyScope.PUBLISH.code())));
        }
        return Optional.of(
                faults.isEmpty()
                        ? new Line(
                                entry,
                                present,
                                present.withdrawn(reason).following(present, Occasion.now(reason)),
                                List.of())
                        : new Line(entry, present, null, faults));
    }

    private void store(PlanDesk desk, List<Line> lines) {
        List<Line> changed = lines.stream()
                .filter(line -> line.next() != null && line.next() != line.present())
                .toList();
        markets.saveAll(
                changed.stream().map(Line::next).map(Objects::requireNonNull).toList());
        changed.forEach(line -> publication.note(
                desk,
                line.present(),
                Objects.requireNonNull(line.next()),
                line.entry().reason()));
    }

    private ObjectNode report(List<Line> lines, boolean applied, boolean dryRun) {
        Map<String, Long> versions = new HashMap<>();
        if (applied) {
            List<String> references = lines.stream()
                    .map(Line::next)
                    .filter(Objects::nonNull)
                    .map(PlannedMarket::reference)
                    .toList();
            markets.findAll(references)
                    .forEach(market ->
                            versions.put(market.reference(), market.revision().version()));
        }
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("dryRun", dryRun).put("applied", applied).put("total", lines.size());
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line.outcome(), 1, Integer::sum));
        List.of("created", "updated", "withdrawn", "unchanged", "refused")
                .forEach(outcome -> report.put(outcome, counts.getOrDefault(outcome, 0)));
        var items = report.putArray("items");
        for (int i = 0; i < lines.size(); i++) {
            items.add(item(lines.get(i), i, versions));
        }
        return report;
    }

    private static ObjectNode item(Line line, int index, Map<String, Long> versions) {
        PlannedMarket next = line.next();
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("index", index).put("code", line.entry().code()).put("outcome", line.outcome());
        item.put("reference", next == null ? null : next.reference());
        item.put("status", next == null ? null : next.status().code());
        item.put("version", next == null ? null : versions.get(next.reference()));
        item.set("errors", PlanAnswer.faults(line.faults()));
        return item;
    }

    /** The plan as it is stored, and what this request has said of it so far. */
    private static final class Known implements PlanForm.Names {
        private final Map<String, PlannedMarket> byReference = new HashMap<>();
        private final Map<String, PlannedMarket> byCode = new HashMap<>();
        private final Set<String> references = new HashSet<>();
        private final Set<String> codes = new HashSet<>();

        Known(List<PlannedMarket> stored) {
            stored.forEach(market -> {
                byReference.put(market.reference(), market);
                byCode.put(PlanForm.code(market), market);
                references.add(market.reference());
            });
        }

        @Nullable
        PlannedMarket find(PlanEntry entry) {
            return entry.reference() == null ? byCode.get(entry.code()) : byReference.get(entry.reference());
        }

        Optional<PlanEntry.Fault> fault(PlanEntry entry, @Nullable PlannedMarket present) {
            if (entry.code() != null && !codes.add(entry.code())) {
                return Optional.of(new PlanEntry.Fault("/code", Messages.get("plan.api.bulk.twice", entry.code())));
            }
            if (entry.reference() != null && present == null) {
                return Optional.of(
                        new PlanEntry.Fault("/reference", Messages.get("plan.api.bulk.reference", entry.reference())));
            }
            Long version = entry.version();
            return version == null
                            || present == null
                            || version == present.revision().version()
                    ? Optional.empty()
                    : Optional.of(new PlanEntry.Fault(
                            "/version",
                            Messages.get(
                                    "plan.api.version.late",
                                    String.valueOf(present.revision().version()))));
        }

        @Override
        public Optional<PlannedMarket> ofCode(String code) {
            return Optional.ofNullable(byCode.get(code));
        }

        @Override
        public boolean taken(String reference) {
            return references.contains(reference);
        }
    }
}
