package fr.jalon.portal.matching;

import fr.jalon.portal.page.Messages;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far a structure is from the nearest place of execution, in kilometres as the crow flies. */
public enum Reach {
    NEAR("20", 0, 20),
    AROUND("50", 20, 50),
    FAR("plus", 50, null);

    private final String code;
    private final int from;
    private final @Nullable Integer to;

    Reach(String code, int from, @Nullable Integer to) {
        this.code = code;
        this.from = from;
        this.to = to;
    }

    public String code() {
        return code;
    }

    int from() {
        return from;
    }

    /** Null where it has no end. */
    @Nullable
    Integer to() {
        return to;
    }

    public String label() {
        return Messages.get("matching.reach." + code);
    }

    public static Optional<Reach> ofCode(String code) {
        return Stream.of(values()).filter(reach -> reach.code.equals(code)).findFirst();
    }
}
