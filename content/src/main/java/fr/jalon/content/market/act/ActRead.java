package fr.jalon.content.market.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act of a file: read, refused with every reason in French, or of a buyer nobody asked about.
 *
 * @param line where it begins, the first being 1
 * @param act absent where it is refused or left aside
 */
record ActRead(long line, @Nullable PublishedAct act, List<String> faults) {
    static ActRead aside(long line) {
        return new ActRead(line, null, List.of());
    }

    boolean refused() {
        return !faults.isEmpty();
    }
}
