package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.Dataset;
import fr.jalon.content.dataset.DatasetTheme;
import fr.jalon.content.dataset.DatasetVersion;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue; {@code building} is said while nothing is published yet. */
record DatasetListPage(
        Layout layout, String title, @Nullable String building, List<Theme> themes, List<Link> machines) {
    /** A family of datasets; {@code note} says what a reader must know of it. */
    record Theme(String id, String title, @Nullable String note, List<Item> items) {}

    /** A dataset; {@code facts} is absent where it has no file yet. */
    record Item(
            String title,
            String href,
            String description,
            @Nullable String facts,
            List<Link> files) {}

    static DatasetListPage of(List<Dataset> datasets, Map<String, DatasetVersion> latest) {
        String title = Messages.get("dataset.list.title");
        Layout layout = Layout.of(Section.NONE, title, Messages.get("dataset.list.description"), DatasetAddress.LIST)
                .withBreadcrumb(Messages.get("page.home"), "/")
                .withAlternate(DatasetFeed.TYPE, DatasetAddress.FEED, Messages.get("dataset.feed.title"))
                .withAlternate(
                        "application/ld+json",
                        DatasetAddress.CATALOGUE + ".jsonld",
                        Messages.get("dataset.catalogue.title"))
                .withAlternate(
                        "text/turtle", DatasetAddress.CATALOGUE + ".ttl", Messages.get("dataset.catalogue.title"));
        return new DatasetListPage(
                layout,
                title,
                latest.isEmpty() ? Messages.get("dataset.list.building") : null,
                Stream.of(DatasetTheme.values())
                        .map(theme -> theme(theme, datasets, latest))
                        .filter(theme -> !theme.items().isEmpty())
                        .toList(),
                List.of(
                        new Link(Messages.get("dataset.machine.jsonld"), DatasetAddress.CATALOGUE + ".jsonld"),
                        new Link(Messages.get("dataset.machine.turtle"), DatasetAddress.CATALOGUE + ".ttl"),
                        new Link(Messages.get("dataset.machine.atom"), DatasetAddress.FEED)));
    }

    private static Theme theme(DatasetTheme theme, List<Dataset> datasets, Map<String, DatasetVersion> latest) {
        String id = theme.name().toLowerCase(Locale.ROOT);
        String note = "dataset.theme." + id;
        return new Theme(
                id,
                theme.label(),
                Messages.has(note) ? Messages.get(note) : null,
                datasets.stream()
                        .filter(dataset -> dataset.theme() == theme)
                        // What is invented is of use once it is there.
                        .filter(dataset -> !dataset.demonstration() || latest.containsKey(dataset.slug()))
                        .map(dataset -> item(dataset, latest.get(dataset.slug())))
                        .toList());
    }

    private static Item item(Dataset dataset, @Nullable DatasetVersion version) {
        return new Item(
                Typography.french(dataset.title()),
                DatasetAddress.page(dataset.slug()),
                Typography.french(dataset.description()),
                version == null
                        ? null
                        : Messages.get(
                                "dataset.list.facts",
                                Messages.count("dataset.rows", version.rows()),
                                DatasetText.day(version),
                                dataset.licence().label()),
                version == null
                        ? List.of()
                        : version.files().keySet().stream()
                                .map(format -> new Link(format.label(), DatasetAddress.latest(dataset.slug(), format)))
                                .toList());
    }
}
