package fr.jalon.content.market;

import fr.jalon.content.search.SearchedPlace;
import fr.jalon.content.search.SearchedWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search of PostgreSQL for markets asks for; an empty list asks for nothing.
 *
 * @param words all of which a market must have
 * @param trades codes of trades or of their groups
 * @param cpv whole codes, which stand for all below them
 * @param buyers SIREN numbers or codes of {@link BuyerKind}
 */
public record MarketCriteria(
        String words,
        List<String> devices,
        List<Reservation> reservedTo,
        List<String> trades,
        List<String> cpv,
        SearchedPlace place,
        List<String> buyers,
        List<String> natures,
        List<Amounts> amounts,
        @Nullable Integer hoursLeast,
        List<YearMonth> months,
        @Nullable LocalDate publishedFrom,
        @Nullable LocalDate publishedUntil,
        List<String> statuses,
        @Nullable Boolean demonstration,
        Order order) {

    public MarketCriteria {
        words = SearchedWords.of(words);
    }

    /** Amounts in euros from {@code least} up to {@code below}; without either, amounts that are not known. */
    public record Amounts(@Nullable Long least, @Nullable Long below) {}

    /** The orders of a result. */
    public enum Order {
        RELEVANCE,
        PUBLICATION,
        /** What is only planned yet before what is open already. */
        STATUS,
        HOURS,
        AMOUNT,
        UPDATED
    }
}
