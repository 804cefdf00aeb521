package fr.jalon.content.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The trades by each of the ways they are looked up. */
record Catalogue(
        List<TradeGroup> groups,
        Map<String, Trade> byCode,
        Map<String, String> labels,
        Map<String, List<String>> byCpv,
        Map<String, List<String>> byNaf) {

    static Catalogue of(List<TradeRow> rows) {
        Map<String, List<Trade>> groups = new LinkedHashMap<>();
        Map<String, Trade> byCode = new LinkedHashMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, List<String>> byCpv = new HashMap<>();
        Map<String, List<String>> byNaf = new HashMap<>();
        for (TradeRow row : rows) {
            Trade trade = row.trade();
            groups.computeIfAbsent(trade.group(), group -> new ArrayList<>()).add(trade);
            byCode.put(trade.code(), trade);
            labels.put(trade.group(), row.groupLabel());
            labels.put(trade.code(), trade.label());
            trade.cpvPrefixes().forEach(prefix -> add(byCpv, prefix, trade));
            trade.nafCodes().forEach(naf -> add(byNaf, naf, trade));
        }
        List<TradeGroup> list = new ArrayList<>();
        groups.forEach(
                (code, trades) -> list.add(new TradeGroup(code, labels.getOrDefault(code, code), List.copyOf(trades))));
        byCpv.replaceAll((prefix, trades) -> List.copyOf(trades));
        byNaf.replaceAll((naf, trades) -> List.copyOf(trades));
        return new Catalogue(List.copyOf(list), byCode, labels, byCpv, byNaf);
    }

    private static void add(Map<String, List<String>> map, String key, Trade trade) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(trade.code());
    }
}
