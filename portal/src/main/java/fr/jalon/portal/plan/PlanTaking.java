package fr.jalon.portal.plan;

import fr.jalon.content.key.KeyScope;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.imports.MarketColumn;
import fr.jalon.content.market.imports.PlaceTexts;
import fr.jalon.content.market.imports.PlanEntry;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.portal.key.KeyCaller;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a market sent by a program makes of what is stored: by the rules of the form, and those of states and of keys. */
@Singleton
final class PlanTaking {
    private final PlanForm form;

    PlanTaking(PlanForm form) {
        this.form = form;
    }

    /**
     * What follows, or what is wrong.
     *
     * @param scope what the key would need besides, where all else is right
     */
    record Taken(@Nullable PlannedMarket next, List<PlanEntry.Fault> faults, Optional<KeyScope> scope) {}

    /** To read places with: once for all that one request sends. */
    PlaceTexts places() {
        return form.reader();
    }

    /** @param present what is stored; absent for a new market */
    Taken take(
            PlanDesk desk,
            KeyCaller caller,
            PlanEntry entry,
            @Nullable PlannedMarket present,
            PlanForm.Names names,
            PlaceTexts places) {
        MarketStatus now = present == null ? MarketStatus.DRAFT : present.status();
        MarketStatus asked = Optional.ofNullable(entry.status())
                .flatMap(MarketStatus::ofCode)
                .orElse(now);
        boolean publishes = asked != MarketStatus.DRAFT || now.isPublic();
        Map<String, String> values = new HashMap<>(entry.values());
        String told = asked == MarketStatus.NO_NEWS ? MarketStatus.PLANNED.code() : asked.code();
        values.put(PlanForm.name(MarketColumn.STATUS), now.isPublic() ? told : "");
        PlanForm.Reading reading = form.read(values, desk.buyer(), present, names, places);
        List<PlanEntry.Fault> faults = new ArrayList<>(entry.faults(reading.faults()));
        state(now, asked).ifPresent(fault -> faults.add(new PlanEntry.Fault("/status", fault)));
        if (present != null && entry.code() != null && !entry.code().equals(PlanForm.code(present))) {
            faults.add(new PlanEntry.Fault("/code", Messages.get("plan.api.code", PlanForm.code(present))));
        }
        if (!faults.isEmpty() || reading.market() == null) {
            return new Taken(null, faults, Optional.empty());
        }
        if (publishes && !caller.key().has(KeyScope.PUBLISH)) {
            return new Taken(null, List.of(), Optional.of(KeyScope.PUBLISH));
        }
        PlannedMarket read = reading.market();
        return new Taken(now.isPublic() ? read : read.standing(standing(desk, asked)), List.of(), Optional.empty());
    }

    /** What is not public yet becomes so at once, or waits for the operator. */
    private static MarketStatus standing(PlanDesk desk, MarketStatus asked) {
        if (asked == MarketStatus.DRAFT) {
            return MarketStatus.DRAFT;
        }
        return !desk.publishes()
                ? MarketStatus.SUBMITTED
                : asked == MarketStatus.SUBMITTED ? MarketStatus.PLANNED : asked;
    }

    private static Optional<String> state(MarketStatus now, MarketStatus asked) {
        if (asked == now) {
            return Optional.empty();
        }
        return switch (asked) {
            case DRAFT, SUBMITTED ->
                now.isPublic() ? Optional.of(Messages.get("plan.api.status.back")) : Optional.empty();
            case WITHDRAWN -> Optional.of(Messages.get("plan.api.status.withdrawn"));
            case NO_NEWS -> Optional.of(Messages.get("plan.api.status.ours"));
            case PLANNED, OPEN, AWARDED, UNDER_WAY, ENDED, UNSUCCESSFUL -> Optional.empty();
        };
    }
}
