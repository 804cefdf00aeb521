package fr.jalon.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.content.trade.Trade;
import fr.jalon.content.trade.TradeGroup;
import fr.jalon.content.trade.Trades;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trades by which markets and structures are filtered ({@code secteur}), in their groups, all at once. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class TradeController {
    private final Trades trades;

    TradeController(Trades trades) {
        this.trades = trades;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TradesJson(
            long total, List<GroupJson> items, @Nullable String next) {}

    @Serdeable
    record GroupJson(String code, String label, List<TradeJson> trades) {
        static GroupJson of(TradeGroup group) {
            return new GroupJson(
                    group.code(),
                    group.label(),
                    group.trades().stream().map(TradeJson::of).toList());
        }
    }

    /** A trade with the beginnings of CPV codes and the NAF codes that speak of it. */
    @Serdeable
    record TradeJson(String code, String label, List<String> cpv, List<String> naf) {
        static TradeJson of(Trade trade) {
            return new TradeJson(trade.code(), trade.label(), trade.cpvPrefixes(), trade.nafCodes());
        }
    }

    @Get(Api.ROOT + "/trades")
    TradesJson trades() {
        List<GroupJson> groups = trades.groups().stream().map(GroupJson::of).toList();
        return new TradesJson(groups.size(), groups, null);
    }
}
