package fr.jalon.portal.search;

import org.jspecify.annotations.Nullable;

/**
 * Where a document says it is: all territories that contain it, the territories it covers, its positions, the kilometres it
 * goes from there.
 */
public record PlaceFields(
        String inside,
        String covering,
        String position,
        @Nullable String reach) {}
