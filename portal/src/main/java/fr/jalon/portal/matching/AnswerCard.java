package fr.jalon.portal.matching;

import fr.jalon.content.structure.StructureDocument;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.trade.Trades;
import java.util.List;

/** A structure in the list of who could answer, and why it is there. */
record AnswerCard(
        String key,
        String href,
        String name,
        String place,
        boolean demonstration,
        String grade,
        boolean alone,
        List<Kind> kinds,
        List<String> reasons) {
    /** An acronym and its full form. */
    record Kind(String code, String label) {}

    static AnswerCard of(Answer answer, Need need, Trades trades) {
        StructureDocument structure = answer.structure();
        return new AnswerCard(
                structure.key(),
                "/structures/" + structure.key(),
                structure.name(),
                structure.commune() == null ? "" : structure.commune().label(),
                structure.demonstration(),
                answer.grade().label(),
                answer.grade() == Grade.ALONE,
                structure.kinds().stream()
                        .map(code -> new Kind(
                                code,
                                StructureKind.of(code).map(StructureKind::label).orElse(code)))
                        .toList(),
                Reasons.of(answer, need, trades));
    }
}
