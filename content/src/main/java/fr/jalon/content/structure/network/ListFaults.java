package fr.jalon.content.structure.network;

import fr.jalon.content.structure.network.MemberListReader.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a row: whoever corrects it wants to know at once. */
final class ListFaults {
    private final ListColumns columns;
    private final List<String> faults = new ArrayList<>();

    ListFaults(ListColumns columns) {
        this.columns = columns;
    }

    void add(ListField field, String text) {
        faults.add(columns.fault(field, text));
    }

    void refuse() {
        if (!faults.isEmpty()) {
            throw new RefusedException(String.join(" ", faults));
        }
    }
}
