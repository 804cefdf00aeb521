package fr.jalon.portal.search;

import fr.jalon.content.territory.Territory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A few codes, for tests that need no database. */
public final class Vocabularies {
    public static final Territory LILLE =
            new Territory("com-59350", "59350", "Lille", List.of("59000"), 50.6311, 3.0468, 236710);
    public static final Territory NORD = new Territory("dep-59", "59", "Nord", List.of(), 50.45, 3.21, 2606646);
    public static final Territory FRANCE = new Territory("fr", "", "France", List.of(), 46.5, 2.5, null);

    private static final Set<String> SECTORS = Set.of("nature", "espaces-verts", "nettoyage-locaux");
    private static final Set<String> CPVS = Set.of("77000000", "77310000");

    private Vocabularies() {}

    public static Vocabulary small() {
        return new Vocabulary(
                code -> Optional.of(code).filter(SECTORS::contains),
                code -> Optional.of(code).filter(CPVS::contains),
                code -> List.of(LILLE, NORD, FRANCE).stream()
                        .filter(territory -> territory.code().equals(code))
                        .findFirst());
    }
}
