package fr.jalon.portal.market;

import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.Reservation;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.Vocabulary;
import fr.jalon.portal.search.YesNo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a search of markets is narrowed to; {@code statuses} are never empty: those ahead where the address names none.
 *
 * @param sectors codes of groups of trades or of trades
 * @param cpvs whole CPV codes, which stand for all below them
 * @param buyers SIREN numbers or codes of {@link BuyerKind}
 */
record MarketChoices(
        List<ConsiderationKind> devices,
        List<Reservation> reservedTo,
        List<String> sectors,
        List<String> cpvs,
        PlaceFilter places,
        List<String> buyers,
        List<Nature> natures,
        List<AmountBand> amounts,
        @Nullable Integer hoursLeast,
        List<YearMonth> months,
        @Nullable LocalDate publishedFrom,
        @Nullable LocalDate publishedUntil,
        List<MarketStatus> statuses,
        @Nullable YesNo demonstration) {

    /** What stands for every status, past ones too. */
    static final String ALL_STATUSES = "all";

    private static final int MOST_HOURS = 10_000_000;

    static MarketChoices of(Parameters parameters, Vocabulary vocabulary) {
        LocalDate from = parameters.date(MarketQuery.FROM, false).orElse(null);
        LocalDate until = parameters.date(MarketQuery.UNTIL, true).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            throw Parameters.refusal(
                    MarketQuery.UNTIL, until.toString(), "cette date vient avant celle de " + MarketQuery.FROM + ".");
        }
        List<MarketStatus> statuses = parameters.codes(MarketQuery.STATUS, MarketChoices::statuses).stream()
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        return new MarketChoices(
                parameters.codes(MarketQuery.DEVICE, ConsiderationKind::ofCode),
                parameters.codes(MarketQuery.RESERVED_TO, Reservation::ofCode),
                parameters.codes(MarketQuery.SECTOR, vocabulary::sector),
                parameters.codes(MarketQuery.CPV, vocabulary::cpv),
                PlaceFilter.of(parameters, vocabulary),
                parameters.codes(MarketQuery.BUYER, MarketChoices::buyer),
                parameters.codes(MarketQuery.NATURE, Nature::ofCode),
                parameters.codes(MarketQuery.AMOUNT, AmountBand::ofCode),
                parameters.number(MarketQuery.HOURS, 0, MOST_HOURS).orElse(null),
                parameters.codes(MarketQuery.MONTH, MarketChoices::month),
                from,
                until,
                statuses.isEmpty() ? ahead() : statuses,
                parameters.code(MarketQuery.DEMONSTRATION, YesNo::ofCode).orElse(null));
    }

    /** The statuses a search shows unless told otherwise: what one can still get ready for. */
    static List<MarketStatus> ahead() {
        return Stream.of(MarketStatus.values()).filter(MarketStatus::isAhead).toList();
    }

    /** Those that anybody may see. */
    static List<MarketStatus> allStatuses() {
        return Stream.of(MarketStatus.values()).filter(MarketStatus::isPublic).toList();
    }

    /** Whether the address asks for other statuses than those shown anyway, which an untouched form sends too. */
    boolean namesStatuses() {
        return !Set.copyOf(statuses).equals(Set.copyOf(ahead()));
    }

    private static Optional<List<MarketStatus>> statuses(String code) {
        return code.equals(ALL_STATUSES)
                ? Optional.of(allStatuses())
                : MarketStatus.ofCode(code).filter(MarketStatus::isPublic).map(List::of);
    }

    private static Optional<YearMonth> month(String text) {
        return text.matches("20\\d\\d-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    }

    private static Optional<String> buyer(String text) {
        return text.matches("\\d{9}")
                ? Optional.of(text)
                : BuyerKind.ofCode(text).map(BuyerKind::code);
    }
}
