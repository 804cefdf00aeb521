package fr.jalon.portal.desk;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;

/** Who works for which structure; {@code onBehalf} names who has its mandate, empty for a member of it. */
record Desk(Rights rights, Organisation structure, String onBehalf) {
    static final String PATH = "/espace/structures";

    /** The SIRET, by which the directory knows the structure too. */
    String key() {
        return String.valueOf(structure.siret());
    }

    /** Members alone read its messages, decide who else writes and who belongs to it. */
    boolean own() {
        return onBehalf.isEmpty();
    }

    String path() {
        return PATH + "/" + key();
    }
}
