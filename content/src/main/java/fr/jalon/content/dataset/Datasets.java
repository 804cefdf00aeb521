package fr.jalon.content.dataset;

import fr.jalon.content.dataset.DatasetField.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The datasets there are, read once from {@code dataset/datasets.yaml}; what that file gets wrong fails at once. */
public final class Datasets {
    private static final List<Dataset> ALL = load();

    private Datasets() {}

    /** In the order in which they are shown. */
    public static List<Dataset> all() {
        return ALL;
    }

    public static List<Dataset> of(DatasetTheme theme) {
        return ALL.stream().filter(dataset -> dataset.theme() == theme).toList();
    }

    public static Optional<Dataset> find(String slug) {
        return ALL.stream().filter(dataset -> dataset.slug().equals(slug)).findFirst();
    }

    private static List<Dataset> load() {
        try (InputStream stream = Datasets.class.getResourceAsStream("/dataset/datasets.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("No dataset/datasets.yaml");
            }
            Map<String, Map<String, Object>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return read.entrySet().stream()
                    .map(entry -> dataset(entry.getKey(), entry.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dataset dataset(String slug, Map<String, Object> said) {
        List<DatasetField> fields = new ArrayList<>();
        if (!(said.get("fields") instanceof Map<?, ?> columns)) {
            throw new IllegalArgumentException("No fields of " + slug);
        }
        columns.forEach((name, column) -> fields.add(field(name.toString(), texts(column))));
        Dataset dataset = new Dataset(
                slug,
                DatasetTheme.ofCode(text(said, "theme")),
                text(said, "title"),
                text(said, "description"),
                DatasetLicence.ofCode(text(said, "licence")),
                said.get("licence-note") == null ? null : text(said, "licence-note"),
                texts(said.get("sources")),
                texts(said.get("keywords")),
                texts(said.get("notes")),
                Boolean.TRUE.equals(said.get("geographic")),
                texts(said.get("key")),
                List.copyOf(fields));
        dataset.key().stream().filter(key -> dataset.indexOf(key) < 0).forEach(key -> {
            throw new IllegalArgumentException("No column " + key + " in " + slug);
        });
        return dataset;
    }

    private static DatasetField field(String name, List<String> column) {
        boolean required = name.endsWith("!");
        return new DatasetField(
                required ? name.substring(0, name.length() - 1) : name,
                Type.valueOf(column.get(0).toUpperCase(Locale.ROOT)),
                column.get(1),
                column.size() > 2 ? column.get(2) : null,
                required);
    }

    private static String text(Map<String, Object> said, String name) {
        if (!(said.get(name) instanceof String text)) {
            throw new IllegalArgumentException("No " + name + " in " + said.keySet());
        }
        return text;
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(Object::toString).toList()
                : List.of();
    }
}
