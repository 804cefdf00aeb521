package fr.jalon.content.structure.network;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the directory knows of a structure that a list names.
 *
 * @param organisation that holds its page, null where none does
 * @param mandated whether it asked the sender of the list to keep its page
 * @param member whether the sender counts it among its members already
 * @param said its statements, by field
 */
record KnownStructure(
        String key,
        String name,
        boolean demonstration,
        @Nullable UUID organisation,
        boolean mandated,
        boolean member,
        Map<String, String> said) {}
