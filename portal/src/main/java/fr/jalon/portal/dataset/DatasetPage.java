package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.Dataset;
import fr.jalon.content.dataset.DatasetField;
import fr.jalon.content.dataset.DatasetLicence;
import fr.jalon.content.dataset.DatasetVersion;
import fr.jalon.content.dataset.StoredFile;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One dataset; {@code current} is its last version, absent as long as there are no rows. */
record DatasetPage(
        Layout layout,
        String title,
        String lead,
        @Nullable Current current,
        List<Column> columns,
        List<String> notes,
        List<String> sources,
        String licence,
        @Nullable String licenceHref,
        @Nullable String licenceNote,
        String schemaHref,
        List<Version> versions,
        @Nullable String structured) {

    /** What is published now: its facts, its files, its first rows, and what is known of its quality. */
    record Current(
            List<Fact> facts,
            List<File> files,
            String checksums,
            String previewTitle,
            List<Preview> preview,
            String filled) {}

    /** A figure and what it counts. */
    record Fact(String value, String label) {}

    /** A file of the last version. */
    record File(String label, String href, String size, String advice, String sha256) {}

    /** A column; {@code filled} is its share of cells that hold something. */
    record Column(
            String name,
            String title,
            @Nullable String description,
            String type,
            @Nullable String filled) {}

    /** A row of the preview. */
    record Preview(List<String> cells) {}

    /** A version that is kept: its day, its rows, its files. */
    record Version(String name, String rows, List<Link> files, String checksums) {}

    static DatasetPage of(Dataset dataset, List<DatasetVersion> versions, String base) {
        DatasetVersion last = versions.isEmpty() ? null : versions.getFirst();
        String title = Typography.french(dataset.title());
        String lead = Typography.french(dataset.description());
        Layout layout = Layout.of(Section.NONE, title, lead, DatasetAddress.page(dataset.slug()))
                .withBreadcrumb(Messages.get("page.home"), "/")
                .withBreadcrumb(Messages.get("dataset.list.title"), DatasetAddress.LIST)
                .withAlternate(DatasetFeed.TYPE, DatasetAddress.FEED, Messages.get("dataset.feed.title"))
                .withDemonstration(dataset.demonstration())
                .withIndexed(!dataset.demonstration());
        DatasetLicence licence = dataset.licence();
        return new DatasetPage(
                layout,
                title,
                lead,
                last == null ? null : current(dataset, last),
                columns(dataset, last),
                dataset.notes().stream().map(Typography::french).toList(),
                dataset.sources().stream().map(Typography::french).toList(),
                licence.label(),
                licence.address(),
                dataset.licenceNote() == null ? null : Typography.french(dataset.licenceNote()),
                DatasetAddress.schema(dataset.slug()),
                versions.stream().map(DatasetPage::version).toList(),
                last == null || dataset.demonstration() ? null : SchemaOrg.of(dataset, last, base));
    }

    private static Current current(Dataset dataset, DatasetVersion version) {
        long cells = version.rows() * dataset.fields().size();
        long empty = version.emptyCells().stream().mapToLong(Long::longValue).sum();
        return new Current(
                List.of(
                        new Fact(Typography.number(version.rows()), Messages.get("dataset.show.rows")),
                        new Fact(Typography.number(dataset.fields().size()), Messages.get("dataset.show.columns")),
                        new Fact(DatasetText.day(version), Messages.get("dataset.show.updated"))),
                version.files().values().stream()
                        .map(file -> file(version, file))
                        .toList(),
                DatasetAddress.checksums(version),
                Messages.count("dataset.show.preview", version.preview().size()),
                version.preview().stream().map(Preview::new).toList(),
                Messages.get("dataset.show.filled", DatasetText.filled(empty, cells)));
    }

    private static File file(DatasetVersion version, StoredFile file) {
        return new File(
                file.format().label(),
                DatasetAddress.latest(version.slug(), file.format()),
                DatasetText.size(file.size()),
                Messages.get("dataset.format." + file.format().code()),
                file.sha256());
    }

    private static List<Column> columns(Dataset dataset, @Nullable DatasetVersion version) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < dataset.fields().size(); i++) {
            DatasetField field = dataset.fields().get(i);
            boolean counted = version != null
                    && version.emptyCells().size() == dataset.fields().size();
            columns.add(new Column(
                    field.name(),
                    Typography.french(field.title()),
                    field.description() == null ? null : Typography.french(field.description()),
                    Messages.get("dataset.type." + field.type().name().toLowerCase(Locale.ROOT)),
                    counted ? DatasetText.filled(version.emptyCells().get(i), version.rows()) : null));
        }
        return columns;
    }

    private static Version version(DatasetVersion version) {
        return new Version(
                version.version(),
                Messages.count("dataset.rows", version.rows()),
                version.files().keySet().stream()
                        .map(format -> new Link(format.label(), DatasetAddress.file(version, format)))
                        .toList(),
                DatasetAddress.checksums(version));
    }
}
