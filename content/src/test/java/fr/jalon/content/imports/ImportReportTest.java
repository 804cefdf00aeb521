package fr.jalon.content.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ImportReportTest {
    private static final ImportOptions OPTIONS = ImportOptions.of("Essai", LocalDate.of(2026, 11, 21));

    @Test
    void summaryNamesWhatHappened() {
        ImportReport report = ImportReport.builder(OPTIONS)
                .refused(4, "SIRET absent")
                .add(2, "77554408300477", RowOutcome.CREATED, null, List.of("zéros rétablis"))
                .taken(3, "77554408300576", RowOutcome.CREATED)
                .build();
        assertThat(report.summary()).isEqualTo("3 lignes lues\u00a0: 2 créées, 1 refusée\u202f; 1 réparée");
        assertThat(report.rows()).extracting(ImportReport.Row::line).containsExactly(2L, 3L, 4L);
        assertThat(report.rows().getFirst().text())
                .isEqualTo("ligne 2\u00a0: créée (77554408300477)\u202f; réparé\u00a0: zéros rétablis");
        assertThat(report.remarkable()).hasSize(2);
    }

    @Test
    void dryRunSaysThatNothingIsKept() {
        assertThat(ImportReport.builder(OPTIONS.asDryRun()).build().summary())
                .startsWith("Essai à blanc")
                .endsWith("0 ligne lue");
    }

    @Property
    void outcomesAlwaysAddUpToRowsRead(@ForAll List<RowOutcome> outcomes) {
        ImportReport.Builder builder = ImportReport.builder(OPTIONS);
        outcomes.forEach(outcome -> builder.taken(2, "key", outcome));
        ImportReport report = builder.build();
        assertThat(report.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(report.total())
                .isEqualTo(outcomes.size());
    }
}
