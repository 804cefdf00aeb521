package fr.jalon.content.market.imports;

import fr.jalon.content.market.PlannedMarket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was understood: a market with the one lot of this row, or the problems that keep it out. A row whose buyer
 * or code cannot be read has no key.
 */
record ReadRow(
        long line,
        @Nullable Key key,
        @Nullable Integer lotNumber,
        @Nullable PlannedMarket market,
        List<String> problems,
        List<String> repairs,
        Map<MarketColumn, String> faults) {

    /** What makes rows of one market: the buyer and its own code. */
    record Key(String siren, String code) {}
}
