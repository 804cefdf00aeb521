package fr.jalon.portal.plan;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.PlanDraft;
import fr.jalon.content.market.imports.PlanDraftRepository;
import fr.jalon.content.market.imports.PlanForm;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a market of a draft: public at once, or waiting for the operator. */
@Singleton
class PlanPublication {
    private final PlannedMarketRepository markets;
    private final PlanDraftRepository drafts;
    private final PlanForm form;
    private final AuditRepository audit;

    PlanPublication(PlannedMarketRepository markets, PlanDraftRepository drafts, PlanForm form, AuditRepository audit) {
        this.markets = markets;
        this.drafts = drafts;
        this.form = form;
        this.audit = audit;
    }

    /** What became of a draft. */
    enum Result {
        PUBLISHED,
        SUBMITTED,
        FAULTY,
        /** The market changed since the draft was drawn from it. */
        CONFLICT
    }

    /** The market that a draft changes; absent for a new one. */
    @Nullable
    PlannedMarket present(PlanDraft draft) {
        return draft.market() == null
                ? null
                : markets.findAll(List.of(draft.market())).stream().findFirst().orElse(null);
    }

    /** The market, the end of its draft and its line in the journal are one transaction. */
    @Transactional
    public Result publish(PlanDesk desk, PlanDraft draft, String reason) {
        PlannedMarket present = present(draft);
        PlannedMarket read = form.read(draft.values(), desk.buyer(), present).market();
        if (read == null) {
            return Result.FAULTY;
        }
        boolean known = present != null && present.status().isPublic();
        PlannedMarket next =
                known ? read : read.standing(desk.publishes() ? MarketStatus.PLANNED : MarketStatus.SUBMITTED);
        if (present != null) {
            next = next.following(present, Occasion.now(reason.isEmpty() ? null : reason));
        }
        if (!markets.saveOver(next, draft.marketVersion())) {
            return Result.CONFLICT;
        }
        drafts.delete(draft.id());
        boolean waits = next.status() == MarketStatus.SUBMITTED;
        audit.add(
                desk.rights().actor(),
                desk.organisation().id(),
                known ? "market.change" : waits ? "market.submit" : "market.publish",
                next.reference(),
                reason);
        return waits ? Result.SUBMITTED : Result.PUBLISHED;
    }

    /** The same draft over the market as it is stored now. */
    PlanDraft over(PlanDraft draft) {
        PlannedMarket present = present(draft);
        drafts.delete(draft.id());
        UUID id = drafts.create(
                draft.buyerSiren(),
                present == null ? null : present.reference(),
                present == null ? 0 : present.revision().version(),
                draft.values());
        return drafts.find(id, draft.buyerSiren()).orElseThrow();
    }
}
