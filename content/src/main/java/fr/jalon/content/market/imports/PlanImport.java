package fr.jalon.content.market.imports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet of one buyer, from its upload to its undoing.
 *
 * @param message what went wrong, or what undoing had to leave as it is
 * @param outcomes rows by outcome, once read
 */
public record PlanImport(
        UUID id,
        String buyerSiren,
        String fileName,
        State state,
        @Nullable String message,
        int rowsTotal,
        int rowsDone,
        Instant created,
        Instant touched,
        Map<String, Integer> outcomes) {

    /** Where it stands. */
    public enum State {
        READING,
        READY,
        /** The file as a whole cannot be taken. */
        REFUSED,
        STOPPED,
        APPLYING,
        APPLIED,
        UNDONE;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<State> ofCode(String code) {
            return Stream.of(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }

    public int count(String outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Whether somebody works on it; who was killed over it leaves no sign of life. */
    public boolean isRunning(Instant now) {
        boolean working = state == State.READING || state == State.APPLYING;
        return working && touched.isAfter(now.minusSeconds(120));
    }
}
