package fr.jalon.content.structure.network;

import fr.jalon.content.structure.statement.OwnOffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list changes of one structure, gathered from its rows. */
final class ListChange {
    final KnownStructure structure;

    /** Statements by field, empty to take one back. */
    final Map<String, String> fields = new LinkedHashMap<>();

    /** Offers by folded title; the number 0 stands for a new one. */
    final Map<String, OwnOffer> offers = new LinkedHashMap<>();

    /** Null where nothing changes. */
    @Nullable
    Boolean member;

    ListChange(KnownStructure structure) {
        this.structure = structure;
    }

    boolean writes() {
        return !fields.isEmpty() || !offers.isEmpty();
    }

    boolean any() {
        return writes() || member != null;
    }
}
