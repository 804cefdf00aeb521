package fr.jalon.content.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search of PostgreSQL found.
 *
 * @param counts how many each value of a filter would leave, for the filters that are counted
 * @param next the key to go on after, where the part is full
 */
public record TextFound<D>(
        long total,
        List<D> documents,
        Map<String, Map<String, Long>> counts,
        @Nullable String next) {}
