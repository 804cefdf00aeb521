package fr.jalon.portal.plan;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.document.DocumentHolder;
import fr.jalon.content.document.MarketDocuments;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.imports.PlanDraft;
import fr.jalon.content.market.imports.PlanDraftRepository;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.content.report.ReportRepository;
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
    private final MarketDocuments documents;
    private final ReportRepository reports;

    PlanPublication(
            PlannedMarketRepository markets,
            PlanDraftRepository drafts,
            PlanForm form,
            AuditRepository audit,
            MarketDocuments documents,
            ReportRepository reports) {
        this.markets = markets;
        this.drafts = drafts;
        this.form = form;
        this.audit = audit;
        this.documents = documents;
        this.reports = reports;
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
                known ? read : read.standing(atOnce(desk, read) ? MarketStatus.PLANNED : MarketStatus.SUBMITTED);
        if (!store(desk, present, next, draft.marketVersion(), reason)) {
            return Result.CONFLICT;
        }
        documents.move(draft.id(), DocumentHolder.market(next.reference()));
        drafts.delete(draft.id());
        return next.status() == MarketStatus.SUBMITTED ? Result.SUBMITTED : Result.PUBLISHED;
    }

    /** What the operator took from the public waits for it, whoever sends it again. */
    private boolean atOnce(PlanDesk desk, PlannedMarket market) {
        return desk.publishes() && reports.withheld(market.reference()).isEmpty();
    }

    /**
     * Stores what follows a market, with its memory and its line in the journal; false where what is stored is not of this
     * version any more.
     *
     * @param present what is stored; absent for a new market, of version 0
     */
    @Transactional
    public boolean store(
            PlanDesk desk, @Nullable PlannedMarket present, PlannedMarket next, long version, String reason) {
        PlannedMarket following =
                present == null ? next : next.following(present, Occasion.now(reason.isEmpty() ? null : reason));
        if (!markets.saveOver(following, version)) {
            return false;
        }
        note(desk, present, following, reason);
        return true;
    }

    /** What became of a market, in the journal. */
    void note(PlanDesk desk, @Nullable PlannedMarket present, PlannedMarket next, String reason) {
        boolean known = present != null && present.status().isPublic();
        boolean givenUp = next.status() == MarketStatus.WITHDRAWN
                && present != null
                && present.status() != MarketStatus.WITHDRAWN;
        String action = known
                ? givenUp ? "market.withdraw" : "market.change"
                : switch (next.status()) {
                    case DRAFT -> "market.prepare";
                    case SUBMITTED -> "market.submit";
                    default -> "market.publish";
                };
        desk.note(audit, action, next.reference(), reason);
    }

    /** Whether a market can still be given up: what is done or given up already cannot. */
    static boolean ends(PlannedMarket market) {
        return market.status().isAhead() || market.status() == MarketStatus.NO_NEWS;
    }

    /** Gives up a public market, with the reason that it then shows; false where it changed since this version. */
    @Transactional
    public boolean withdraw(PlanDesk desk, PlannedMarket market, long version, String reason) {
        PlannedMarket next = market.withdrawn(reason).following(market, Occasion.now(reason));
        if (!markets.saveOver(next, version)) {
            return false;
        }
        desk.note(audit, "market.withdraw", market.reference(), reason);
        return true;
    }

    /** Deletes what never was public; false where it is no draft any more, or changed since this version. */
    @Transactional
    public boolean delete(PlanDesk desk, PlannedMarket market, long version) {
        if (!markets.deleteDraft(market.reference(), version)) {
            return false;
        }
        desk.note(audit, "market.delete", market.reference(), "");
        return true;
    }

    /** The same draft over the market as it is stored now. */
    @Transactional
    public PlanDraft over(PlanDraft draft) {
        PlannedMarket present = present(draft);
        UUID id;
        if (present == null) {
            id = drafts.create(draft.buyerSiren(), null, 0, draft.values());
            documents.move(draft.id(), DocumentHolder.draft(id));
            drafts.delete(draft.id());
        } else {
            // There is one draft of a market.
            drafts.delete(draft.id());
            id = drafts.create(
                    draft.buyerSiren(), present.reference(), present.revision().version(), draft.values());
        }
        return drafts.find(id, draft.buyerSiren()).orElseThrow();
    }
}
