package fr.jalon.content.facilitator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a facilitator says of itself; territories are codes. */
public record FacilitatorProfile(
        List<String> territories,
        @Nullable String mail,
        @Nullable String telephone) {
    /** Of one that has said nothing yet. */
    public static final FacilitatorProfile EMPTY = new FacilitatorProfile(List.of(), null, null);

    public FacilitatorProfile {
        territories = List.copyOf(territories);
    }
}
