package fr.jalon.content.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What documents belong to: a market that is stored, or a draft of one that is not yet. */
public record DocumentHolder(
        @Nullable String market, @Nullable UUID draft) {
    public static DocumentHolder market(String reference) {
        return new DocumentHolder(reference, null);
    }

    public static DocumentHolder draft(UUID draft) {
        return new DocumentHolder(null, draft);
    }
}
