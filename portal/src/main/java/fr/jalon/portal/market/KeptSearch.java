package fr.jalon.portal.market;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Chip;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.ResultForm;
import fr.jalon.portal.search.SearchAddress;
import java.util.ArrayList;
import java.util.List;

/** A search of markets that somebody keeps: its filters as text, and what it is in words. */
public final class KeptSearch {
    private static final List<ResultForm> FEEDS = List.of(ResultForm.ATOM, ResultForm.ICS);

    private final MarketQuery query;
    private final List<String> words;

    private KeptSearch(MarketQuery query, List<String> words) {
        this.query = query;
        this.words = words;
    }

    /** Without what only says how a page shows it. */
    static KeptSearch of(MarketQuery query, Trades trades, Cpvs cpvs) {
        List<String> words = new ArrayList<>();
        if (!query.words().isEmpty()) {
            words.add(Messages.get("market.kept.words", query.words()));
        }
        MarketChips.of(query, trades::label, cpvs::label, List.of()).stream()
                .map(Chip::label)
                .forEach(words::add);
        return new KeptSearch(query, List.copyOf(words));
    }

    MarketQuery query() {
        return query;
    }

    /** What is kept: the filters, without path and question mark; empty where everything is wanted. */
    public String filters() {
        return query.address().toString().substring(MarketQuery.PATH.length()).replaceFirst("^\\?", "");
    }

    /** The search itself. */
    public String href() {
        return query.address().toString();
    }

    /** What it finds, the last changed first. */
    public String latest() {
        return address().only(MarketQuery.SORT, MarketSort.UPDATED.code()).toString();
    }

    /** Its feed and its calendar, which need no address. */
    public List<Link> feeds() {
        return ResultForm.links(address(), FEEDS);
    }

    /** "Marchés à venir : espaces verts, Nord". */
    public String title() {
        return words.isEmpty()
                ? Messages.get("market.kept.all")
                : Messages.get("market.kept.title", String.join(", ", words));
    }

    /** Each filter in words; none where everything is wanted. */
    public List<String> words() {
        return words;
    }

    private SearchAddress address() {
        return query.address();
    }
}
