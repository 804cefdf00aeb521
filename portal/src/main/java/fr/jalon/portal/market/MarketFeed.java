package fr.jalon.portal.market;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocument.ConsiderationOfDocument;
import fr.jalon.portal.page.AtomLink;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.SearchAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;

/** The markets of a search that changed last, as an Atom feed (RFC 4287); an entry is known by the address of its market. */
final class MarketFeed {
    static final int MOST = 100;
    static final String TYPE = "application/atom+xml";

    /** XML has no way to write these. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private MarketFeed() {}

    /**
     * @param markets those changed last first
     * @param title what is searched for
     */
    static String of(List<PlannedMarketDocument> markets, String title, SearchAddress address, String base) {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(base + address);
        feed.setTitle(writable(Messages.get("market.feed.title", title)));
        feed.setUpdated(Date.from(markets.stream()
                .map(PlannedMarketDocument::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
        feed.setAuthors(List.of(person(Messages.get("page.site"))));
        feed.setOtherLinks(List.of(AtomLink.of("self", TYPE, base + address.as(".atom"))));
        feed.setAlternateLinks(List.of(AtomLink.of("alternate", "text/html", base + address)));
        feed.setEntries(markets.stream().map(market -> entry(market, base)).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(PlannedMarketDocument market, String base) {
        String url = base + MarketQuery.PATH + "/" + market.reference();
        Content summary = new Content();
        summary.setType("text");
        summary.setValue(writable(MarketText.lines(market)));
        Entry entry = new Entry();
        entry.setId(url);
        entry.setTitle(writable(MarketText.title(market)));
        entry.setUpdated(Date.from(market.updated()));
        entry.setAuthors(List.of(person(market.buyerName())));
        entry.setAlternateLinks(List.of(AtomLink.of("alternate", "text/html", url)));
        entry.setSummary(summary);
        entry.setCategories(
                market.considerations().stream().map(MarketFeed::category).toList());
        return entry;
    }

    private static Category category(ConsiderationOfDocument consideration) {
        Category category = new Category();
        category.setTerm(consideration.code());
        category.setLabel(consideration.label());
        return category;
    }

    private static SyndPerson person(String name) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(writable(name));
        return person;
    }

    private static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("");
    }
}
