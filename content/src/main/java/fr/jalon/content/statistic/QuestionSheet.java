package fr.jalon.content.statistic;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a question is answered: the figures that come first, the series that is drawn, and the series that suit it though
 * another question is their home. An editorial choice, kept in {@code questions.csv}.
 */
public record QuestionSheet(CitizenQuestion question, List<Answer> answers, Optional<String> chart, Set<String> also) {
    private static final List<NamedCsvRecord> ROWS = StatisticResource.rows("questions.csv");

    /** A figure of a series, by position, and the words that follow it in large type. */
    public record Answer(String series, int position, String label) {}

    public static QuestionSheet of(CitizenQuestion question) {
        Set<String> also = new LinkedHashSet<>();
        field(question, "answer").forEach(row -> also.add(row.getField("series_id")));
        field(question, "also").forEach(row -> also.add(row.getField("series_id")));
        return new QuestionSheet(
                question,
                field(question, "answer").stream()
                        .map(row -> new Answer(
                                row.getField("series_id"),
                                Integer.parseInt(row.getField("position")),
                                row.getField("label")))
                        .toList(),
                field(question, "chart").stream()
                        .map(row -> row.getField("series_id"))
                        .findFirst(),
                also);
    }

    /** Whether the page of the question lists this series. */
    public boolean suits(StatisticSeries series) {
        return series.question() == question || also.contains(series.id());
    }

    private static List<NamedCsvRecord> field(CitizenQuestion question, String role) {
        return ROWS.stream()
                .filter(row -> row.getField("question").equals(question.code())
                        && row.getField("role").equals(role))
                .toList();
    }
}
