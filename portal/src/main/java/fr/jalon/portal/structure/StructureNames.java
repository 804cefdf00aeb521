package fr.jalon.portal.structure;

import fr.jalon.content.trade.Trades;
import java.util.Map;

/** What pages call the codes a structure mentions. */
record StructureNames(Trades trades, Map<String, String> territories) {
    String territory(String code) {
        return territories.getOrDefault(code, code);
    }
}
