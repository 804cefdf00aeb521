package fr.jalon.content.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The legal kinds of inclusive structure; one SIRET may hold several. */
public enum StructureKind {
    ACI("Atelier ou chantier d’insertion", Sector.INSERTION),
    EI("Entreprise d’insertion", Sector.INSERTION),
    AI("Association intermédiaire", Sector.INSERTION),
    ETTI("Entreprise de travail temporaire d’insertion", Sector.INSERTION),
    EITI("Entreprise d’insertion par le travail indépendant", Sector.INSERTION),
    GEIQ("Groupement d’employeurs pour l’insertion et la qualification", Sector.NONE),
    ESAT("Établissement ou service d’accompagnement par le travail", Sector.DISABILITY),
    EA("Entreprise adaptée", Sector.DISABILITY),
    EATT("Entreprise adaptée de travail temporaire", Sector.DISABILITY);

    private final String label;
    private final Sector sector;

    StructureKind(String label, Sector sector) {
        this.label = label;
        this.sector = sector;
    }

    /** Which reserved lots a kind opens: a GEIQ is neither an SIAE nor of the adapted and protected sector. */
    private enum Sector {
        INSERTION("reserved-iae", "reserved-both"),
        DISABILITY("reserved-disability", "reserved-both"),
        NONE;

        private final List<String> reserved;

        Sector(String... reserved) {
            this.reserved = List.of(reserved);
        }
    }

    public static Optional<StructureKind> of(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst();
    }

    public String code() {
        return name();
    }

    /** The kind in full words. */
    public String label() {
        return label;
    }

    /** Codes of the considerations that reserve a lot to this kind (CCP L2113-12 to L2113-14). */
    public List<String> eligibleFor() {
        return sector.reserved;
    }
}
