package fr.jalon.portal.statistic;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.StatisticSeries;
import fr.jalon.portal.search.ResultJson.CountJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of series in the shape of a search, all in one part; their figures are read one series at a time. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record SeriesListJson(
        long total,
        List<Item> items,
        Map<String, List<CountJson>> facets,
        @Nullable String next) {

    /** A series without its figures. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            String slug,
            String title,
            @Nullable String unit,
            String kind,
            String question,
            String measures,
            String publisher,
            String url) {
        static Item of(StatisticSeries series) {
            return new Item(
                    series.id(),
                    series.title(),
                    series.unit(),
                    series.kind().code(),
                    series.question().code(),
                    series.measures(),
                    series.source().publisher(),
                    StatisticController.PATH + "/" + series.id());
        }
    }

    /**
     * @param found by the words
     * @param asked the question to keep to, null for all
     */
    static SeriesListJson of(List<StatisticSeries> found, @Nullable CitizenQuestion asked) {
        List<Item> items = found.stream()
                .filter(series -> asked == null || series.question() == asked)
                .map(Item::of)
                .toList();
        List<CountJson> questions = Stream.of(CitizenQuestion.values())
                .map(question -> new CountJson(
                        question.code(),
                        question.label(),
                        found.stream()
                                .filter(series -> series.question() == question)
                                .count()))
                .toList();
        return new SeriesListJson(items.size(), items, Map.of("question", questions), null);
    }
}
