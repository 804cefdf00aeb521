package fr.jalon.content.dataset;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A dataset of the catalogue, as {@code dataset/datasets.yaml} describes it; the slug is its address and never changes. */
public record Dataset(
        String slug,
        DatasetTheme theme,
        String title,
        String description,
        DatasetLicence licence,
        @Nullable String licenceNote,
        List<String> sources,
        List<String> keywords,
        List<String> notes,
        boolean geographic,
        List<String> key,
        List<DatasetField> fields) {

    /** Invented content, kept apart from the rest and out of the catalogue for machines. */
    public boolean demonstration() {
        return theme == DatasetTheme.DEMONSTRATION;
    }

    /** The forms its files have. */
    public List<DatasetFormat> formats() {
        return List.of(DatasetFormat.values()).stream()
                .filter(format -> geographic || format != DatasetFormat.GEOJSON)
                .toList();
    }

    /** The place of a column, from 0; −1 where there is none of this name. */
    int indexOf(String field) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).name().equals(field))
                .findFirst()
                .orElse(-1);
    }
}
