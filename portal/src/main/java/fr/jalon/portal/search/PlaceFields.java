package fr.jalon.portal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a document says it is: all territories that contain it or a part of what it covers, the territories it covers, its positions, the cells it
 * goes to from there, the régions and départements whose search finds it.
 *
 * @param scattered whether it is done all over what it covers, so that it is near where a part of that is
 */
public record PlaceFields(
        List<String> inside,
        String covering,
        String position,
        @Nullable String reach,
        String foundIn,
        boolean scattered) {}
