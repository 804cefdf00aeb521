package fr.jalon.portal.market;

import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.portal.search.Cursor;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.search.SearchPlan.Page;
import fr.jalon.portal.search.Vocabulary;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search of markets, as its address says it; {@code statuses} are never empty: those ahead where the address names none.
 *
 * @param sectors codes of groups of trades or of trades
 * @param cpvs whole CPV codes, which stand for all below them
 * @param buyers SIREN numbers or codes of {@link BuyerKind}
 */
record MarketQuery(
        SearchAddress address,
        String words,
        List<ConsiderationKind> devices,
        List<String> sectors,
        List<String> cpvs,
        PlaceFilter places,
        List<String> buyers,
        List<Nature> natures,
        List<AmountRange> amounts,
        @Nullable Integer hoursLeast,
        @Nullable LocalDate publishedFrom,
        @Nullable LocalDate publishedUntil,
        List<MarketStatus> statuses,
        MarketSort sort,
        int page,
        @Nullable Cursor cursor) {

    static final String PATH = "/marches";
    static final int PAGE_SIZE = 20;
    /** Elasticsearch goes no further than 10,000 hits by page; whole results are for cursors. */
    static final int LAST_PAGE = 10_000 / PAGE_SIZE;

    static final String WORDS = "q";
    static final String DEVICE = "dispositif";
    static final String SECTOR = "secteur";
    static final String CPV = "cpv";
    static final String BUYER = "acheteur";
    static final String NATURE = "nature";
    static final String AMOUNT = "montant";
    static final String HOURS = "heures-min";
    static final String FROM = "publication-de";
    static final String UNTIL = "publication-a";
    static final String STATUS = "statut";
    static final String SORT = "tri";
    static final String PAGE = "page";
    static final String CURSOR = "curseur";

    /** The filters of an address, in the order it is written in. */
    private static final List<String> FILTERS = List.of(
            WORDS,
            DEVICE,
            SECTOR,
            CPV,
            PlaceFilter.TERRITORY,
            PlaceFilter.RADIUS,
            BUYER,
            NATURE,
            AMOUNT,
            HOURS,
            FROM,
            UNTIL,
            STATUS,
            SORT);

    static final Set<String> KNOWN = known();

    private static final int MOST_HOURS = 10_000_000;

    static MarketQuery of(Parameters parameters, Vocabulary vocabulary) {
        String words = parameters.one(WORDS).orElse("");
        LocalDate from = parameters.date(FROM, false).orElse(null);
        LocalDate until = parameters.date(UNTIL, true).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            throw Parameters.refusal(UNTIL, until.toString(), "cette date vient avant celle de " + FROM + ".");
        }
        List<MarketStatus> statuses = parameters.codes(STATUS, MarketQuery::publicStatus);
        return new MarketQuery(
                SearchAddress.of(PATH, parameters, FILTERS),
                words,
                parameters.codes(DEVICE, ConsiderationKind::ofCode),
                parameters.codes(SECTOR, vocabulary::sector),
                parameters.codes(CPV, vocabulary::cpv),
                PlaceFilter.of(parameters, vocabulary),
                parameters.codes(BUYER, MarketQuery::buyer),
                parameters.codes(NATURE, Nature::ofCode),
                parameters.codes(AMOUNT, AmountRange::ofCode),
                parameters.number(HOURS, 0, MOST_HOURS).orElse(null),
                from,
                until,
                statuses.isEmpty() ? ahead() : statuses,
                parameters
                        .code(SORT, MarketSort::ofCode)
                        .orElse(words.isEmpty() ? MarketSort.PUBLICATION : MarketSort.RELEVANCE),
                parameters.number(PAGE, 1, LAST_PAGE).orElse(1),
                parameters.code(CURSOR, Cursor::parse).orElse(null));
    }

    /** The statuses a search shows unless told otherwise: what one can still get ready for. */
    static List<MarketStatus> ahead() {
        return List.of(MarketStatus.values()).stream()
                .filter(MarketStatus::isAhead)
                .toList();
    }

    /** Whether the address asks for other statuses than those shown anyway, which an untouched form sends too. */
    boolean namesStatuses() {
        return !Set.copyOf(statuses).equals(Set.copyOf(ahead()));
    }

    /** What a page shows. */
    Page shown() {
        return new Page((page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    /** The same search of everything, whatever was typed. */
    MarketQuery withoutWords() {
        return new MarketQuery(
                address.without(WORDS),
                "",
                devices,
                sectors,
                cpvs,
                places,
                buyers,
                natures,
                amounts,
                hoursLeast,
                publishedFrom,
                publishedUntil,
                statuses,
                sort,
                1,
                null);
    }

    /** The same search from there on. */
    MarketQuery after(@Nullable Cursor next) {
        return new MarketQuery(
                address,
                words,
                devices,
                sectors,
                cpvs,
                places,
                buyers,
                natures,
                amounts,
                hoursLeast,
                publishedFrom,
                publishedUntil,
                statuses,
                sort,
                page,
                next);
    }

    private static Optional<MarketStatus> publicStatus(String code) {
        return MarketStatus.ofCode(code).filter(MarketStatus::isPublic);
    }

    private static Optional<String> buyer(String text) {
        return text.matches("\\d{9}")
                ? Optional.of(text)
                : BuyerKind.ofCode(text).map(BuyerKind::code);
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(FILTERS);
        known.addAll(List.of(PAGE, CURSOR));
        return Set.copyOf(known);
    }
}
