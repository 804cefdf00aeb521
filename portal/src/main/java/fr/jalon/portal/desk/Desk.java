package fr.jalon.portal.desk;

import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;

/** Who works for which structure. */
record Desk(Rights rights, Organisation structure) {
    static final String PATH = "/espace/structures";

    /** The SIRET, by which the directory knows the structure too. */
    String key() {
        return String.valueOf(structure.siret());
    }

    String path() {
        return PATH + "/" + key();
    }
}
