package fr.jalon.content.market;

import org.jspecify.annotations.Nullable;

/** When a market is to be published, answered and begun, and how long it then lasts. */
public record Schedule(
        PlannedDate publication,
        @Nullable PlannedDate offers,
        @Nullable PlannedDate start,
        @Nullable Integer months,
        int renewals) {

    public static Schedule published(PlannedDate publication) {
        return new Schedule(publication, null, null, null, 0);
    }

    public @Nullable PlannedDate date(DateField field) {
        return switch (field) {
            case PUBLICATION -> publication;
            case OFFERS -> offers;
            case START -> start;
        };
    }
}
