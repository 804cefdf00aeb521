package fr.jalon.portal.dataset;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import fr.jalon.content.dataset.Dataset;
import fr.jalon.content.dataset.DatasetFormat;
import fr.jalon.content.dataset.DatasetVersion;
import fr.jalon.content.dataset.Datasets;
import fr.jalon.portal.page.AtomLink;
import fr.jalon.portal.page.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

/** The versions published last, as an Atom feed (RFC 4287): an entry is known by the address of its version's CSV. */
final class DatasetFeed {
    static final int MOST = 100;
    static final String TYPE = "application/atom+xml";

    private DatasetFeed() {}

    /**
     * @param versions the last published first
     */
    static String of(List<DatasetVersion> versions, String base) {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(base + DatasetAddress.LIST);
        feed.setTitle(Messages.get("dataset.feed.title"));
        feed.setUpdated(Date.from(versions.stream()
                .map(DatasetVersion::published)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
        SyndPerson author = new SyndPersonImpl();
        author.setName(Messages.get("page.site"));
        feed.setAuthors(List.of(author));
        feed.setOtherLinks(List.of(AtomLink.of("self", TYPE, base + DatasetAddress.FEED)));
        feed.setAlternateLinks(List.of(AtomLink.of("alternate", "text/html", base + DatasetAddress.LIST)));
        feed.setEntries(versions.stream()
                .flatMap(
                        version -> Datasets.find(version.slug()).stream().map(dataset -> entry(dataset, version, base)))
                .toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(Dataset dataset, DatasetVersion version, String base) {
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(Messages.count("dataset.rows", version.rows()) + ". " + dataset.description());
        Category theme = new Category();
        theme.setTerm(dataset.theme().name().toLowerCase(java.util.Locale.ROOT));
        theme.setLabel(dataset.theme().label());
        Entry entry = new Entry();
        entry.setId(base + DatasetAddress.file(version, DatasetFormat.CSV));
        entry.setTitle(Messages.get("dataset.feed.entry", dataset.title(), version.version()));
        entry.setUpdated(Date.from(version.published()));
        entry.setAlternateLinks(
                List.of(AtomLink.of("alternate", "text/html", base + DatasetAddress.page(dataset.slug()))));
        List<Link> files = new ArrayList<>();
        version.files().values().forEach(file -> {
            Link link = AtomLink.of(
                    "enclosure", file.format().mediaType(), base + DatasetAddress.file(version, file.format()));
            link.setLength(file.size());
            files.add(link);
        });
        entry.setOtherLinks(files);
        entry.setSummary(summary);
        entry.setCategories(List.of(theme));
        return entry;
    }
}
