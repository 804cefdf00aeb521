package fr.jalon.content.structure;

import fr.jalon.content.text.Fold;
import org.jspecify.annotations.Nullable;

/** The registered name and, where it says more, the name the structure goes by. */
record StructureNames(String name, @Nullable String brand) {
    /** One of the two is there; a brand that is only a number is none. */
    static StructureNames of(@Nullable String name, @Nullable String brand) {
        String real = brand == null || brand.chars().noneMatch(Character::isLetter) ? null : brand;
        if (name == null) {
            return new StructureNames(real == null ? String.valueOf(brand) : real, null);
        }
        if (real == null) {
            return new StructureNames(name, null);
        }
        // The same words: the brand usually has the better spelling, with accents and lower case.
        boolean same = Fold.fold(real).equals(Fold.fold(name));
        return same ? new StructureNames(real, null) : new StructureNames(name, real);
    }
}
