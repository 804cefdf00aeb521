package fr.jalon.portal.matching;

import fr.jalon.content.structure.StructureDocument;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A structure that could answer a lot: how well, and the names of what the rule found of it.
 *
 * @param kilometres to the nearest place of execution; null where one has no position
 */
record Answer(
        StructureDocument structure,
        Grade grade,
        Set<String> facts,
        @Nullable Long kilometres) {
    boolean has(String fact) {
        return facts.contains(fact);
    }
}
