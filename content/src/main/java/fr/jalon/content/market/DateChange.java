package fr.jalon.content.market;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A public date that moved: what it was, what it became, and the day the portal learnt it. */
public record DateChange(
        DateField field,
        LocalDate changed,
        PlannedDate before,
        @Nullable PlannedDate after,
        @Nullable String reason) {}
