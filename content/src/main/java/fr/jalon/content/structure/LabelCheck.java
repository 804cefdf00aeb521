package fr.jalon.content.structure;

import fr.jalon.content.structure.Structure.FieldSource;
import fr.jalon.content.text.Fold;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the directory can say of a label that a structure gives itself. A label that names a kind of structure (SIAE, ESAT, GEIQ…)
 * is checked against the source that gives its kinds; one that is the name of a network, against what that network recorded. Of all
 * others, ESUS among them, no list is at hand.
 *
 * @param source what bears it out, null where nothing does
 */
public record LabelCheck(
        String label, Outcome outcome, @Nullable FieldSource source) {
    /** How a label was found to be. */
    public enum Outcome {
        /** A source of the directory gives the structure this kind. */
        BORNE_OUT,
        /** A network of this name counts the structure among its members. */
        BY_NETWORK,
        /** It names a kind that no source gives the structure. */
        UNCONFIRMED,
        /** Nothing at hand to check it with. */
        SAID
    }

    private static final List<String> SIAE =
            List.of("siae", "structure d insertion par l activite economique", "insertion par l activite economique");

    public static LabelCheck of(String label, Structure structure) {
        boolean network = structure.networkTies().stream()
                .anyMatch(
                        tie -> tie.confirmed() != null && Fold.fold(tie.name()).equals(Fold.fold(label)));
        if (network) {
            return new LabelCheck(label, Outcome.BY_NETWORK, null);
        }
        List<StructureKind> named = Stream.of(StructureKind.values())
                .filter(kind -> names(label, kind))
                .toList();
        // What is invented is borne out by nothing.
        if (named.isEmpty() || structure.demonstration()) {
            return new LabelCheck(label, Outcome.SAID, null);
        }
        Optional<FieldSource> source = named.stream()
                .filter(structure.kinds()::contains)
                .flatMap(kind -> structure.sourceOf("kind-" + kind.code()).stream())
                .findFirst();
        return new LabelCheck(label, source.isPresent() ? Outcome.BORNE_OUT : Outcome.UNCONFIRMED, source.orElse(null));
    }

    /** By its acronym in capitals, which are too short to be looked for otherwise, or in full words. */
    private static boolean names(String label, StructureKind kind) {
        String folded = " " + Fold.fold(label) + " ";
        boolean insertion = kind.eligibleFor().contains("reserved-iae")
                && SIAE.stream().anyMatch(words -> folded.contains(" " + words + " "));
        return insertion
                || Pattern.compile("(?<![\\p{L}\\d])" + kind.code() + "(?![\\p{L}\\d])")
                        .matcher(label)
                        .find()
                || folded.contains(" " + Fold.fold(kind.label()) + " ");
    }
}
