package fr.jalon.portal.matching;

import fr.jalon.content.structure.StructureKind;
import fr.jalon.portal.search.Parameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a list of who could answer is narrowed to; every one where nothing is chosen. */
record Choice(List<Grade> grades, List<StructureKind> kinds, List<Reach> reaches) {
    static final String GRADE = "niveau";
    static final String KIND = "type";
    static final String REACH = "distance";
    static final List<String> NAMES = List.of(GRADE, KIND, REACH);

    static final Choice EVERYONE = new Choice(List.of(), List.of(), List.of());

    static Choice of(Parameters parameters) {
        return new Choice(
                parameters.codes(GRADE, Grade::ofCode),
                parameters.codes(KIND, StructureKind::of),
                parameters.codes(REACH, Reach::ofCode));
    }

    Set<String> kindCodes() {
        return kinds.stream().map(StructureKind::code).collect(Collectors.toSet());
    }
}
