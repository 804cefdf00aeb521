package fr.jalon.portal.administration;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.statistic.StatisticDraft;
import fr.jalon.content.statistic.StatisticDraftRepository;
import fr.jalon.content.statistic.StatisticImport;
import fr.jalon.content.statistic.StatisticImport.Report;
import fr.jalon.content.statistic.StatisticRelease;
import fr.jalon.content.text.FrenchTime;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release of statistics from the files that were sent to its publication. */
@Singleton
final class StatisticReleases {
    private final StatisticImport imports;
    private final StatisticDraftRepository drafts;
    private final AuditRepository audit;

    StatisticReleases(StatisticImport imports, StatisticDraftRepository drafts, AuditRepository audit) {
        this.imports = imports;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** Keeps the files until they are published; what cannot be read at all is refused by an ImportException. */
    UUID keep(Rights by, String series, String observations) {
        by.require(Rights::mayAdminister);
        UUID id = UUID.randomUUID();
        difference(new StatisticDraft(id, series, observations));
        drafts.remove(id);
        drafts.add(id, by.actor(), series, observations);
        return id;
    }

    Optional<StatisticDraft> find(Rights by, UUID id) {
        by.require(Rights::mayAdminister);
        return drafts.find(id, by.actor());
    }

    /** What publishing would do now. */
    Report difference(StatisticDraft draft) {
        return imports.run(draft.seriesCsv(), draft.observationsCsv(), release(null, false), true);
    }

    void publish(Rights by, StatisticDraft draft, String reason, boolean correction) {
        by.require(Rights::mayAdminister);
        Report report = imports.run(
                draft.seriesCsv(),
                draft.observationsCsv(),
                release(reason.isEmpty() ? null : reason, correction),
                false);
        audit.add(by.actor(), null, "statistic.publish", "+" + report.created() + ", ~" + report.updated(), reason);
        drafts.remove(draft.id());
    }

    private static StatisticRelease release(@Nullable String reason, boolean correction) {
        return StatisticRelease.of(LocalDate.now(FrenchTime.ZONE), reason, correction);
    }
}
