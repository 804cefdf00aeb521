package fr.jalon.content.figure;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer plans in one year of publication, as the indicators of a SPASER count it: markets, those of them with a
 * social consideration, with a reserved lot, the hours of insertion planned, and amounts excluding VAT in euros, the middle
 * of each range, over the markets whose amount is disclosed.
 */
@Introspected
public record BuyerIndicators(
        String siren,
        String name,
        boolean demonstration,
        int year,
        long markets,
        long social,
        long reserved,
        long undecided,
        @Nullable Long hours,
        long priced,
        @Nullable Long amount,
        @Nullable Long socialAmount) {}
