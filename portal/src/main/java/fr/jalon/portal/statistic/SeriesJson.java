package fr.jalon.portal.statistic;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.statistic.Observation;
import fr.jalon.content.statistic.StatisticRevision;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.content.statistic.StatisticSource;
import fr.jalon.content.statistic.Whole;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A series as other software reads it: plain codes and numbers, what is absent is null; revision is an ISO date. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SeriesJson(
        String slug,
        String title,
        @Nullable String unit,
        String kind,
        String measures,
        @Nullable String caveat,
        List<Figure> observations,
        @Nullable Total total,
        Source source,
        String revision,
        String url) {

    /** One published figure. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Figure(
            String period,
            String territory,
            @Nullable String territoryCode,
            Map<String, String> dimensions,
            BigDecimal value,
            String unit,
            @Nullable String note) {}

    /**
     * What the parts along a dimension make: 100 where they are in percent, else the value of the part called {@code row}. Those
     * of the source may miss it, and {@code gap} says why.
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Total(
            String dimension,
            @Nullable String only,
            String of,
            @Nullable String row,
            BigDecimal tolerance,
            @Nullable String gap,
            List<Sum> sums) {}

    /** What some parts make and should. */
    @Serdeable
    record Sum(String where, String unit, BigDecimal sum, BigDecimal expected, boolean holds) {}

    /** Where the figures are read. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Source(String publisher, String document, String locator, String licence) {}

    static SeriesJson of(StatisticSeries series, StatisticRevision revision) {
        StatisticSource source = series.source();
        return new SeriesJson(
                series.id(),
                series.title(),
                series.unit(),
                series.kind().code(),
                series.measures(),
                series.caveat(),
                series.observations().stream().map(SeriesJson::figure).toList(),
                series.whole() == null ? null : total(series.whole(), series.observations()),
                new Source(source.publisher(), source.document(), source.locator(), source.licence()),
                revision.date().toString(),
                StatisticController.PATH + "/" + series.id());
    }

    private static Total total(Whole whole, List<Observation> figures) {
        return new Total(
                whole.parts(),
                whole.only(),
                whole.of(),
                whole.totalRow(),
                whole.tolerance(),
                whole.gap(),
                whole.sums(figures).stream()
                        .map(sum -> new Sum(sum.where(), sum.unit(), sum.sum(), sum.expected(), sum.holds()))
                        .toList());
    }

    private static Figure figure(Observation observation) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        observation.dimensions().forEach(dimension -> dimensions.put(dimension.name(), dimension.value()));
        return new Figure(
                observation.period(),
                observation.territory(),
                observation.territoryCode(),
                dimensions,
                observation.value(),
                observation.unit(),
                observation.note());
    }
}
