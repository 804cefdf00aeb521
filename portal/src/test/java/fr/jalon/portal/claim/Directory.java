package fr.jalon.portal.claim;

import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.Siret;
import fr.jalon.content.structure.StructureImport;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.organisation.Numbers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Structures of the directory made for a test, through the import that everybody uses. */
public final class Directory {
    public static final String SOURCE = "Annuaire d’essai";

    private Directory() {}

    /** A SIRET that holds, used once. */
    public static String siret() {
        String siren = Numbers.siren();
        for (int establishment = 10; ; establishment++) {
            String siret = siren + String.format("%05d", establishment);
            if (Siret.isValid(siret)) {
                return siret;
            }
        }
    }

    /** A new structure in Lens, with what a source knows of it; its SIRET. */
    public static String structure(String name, String mail, String website) {
        String siret = siret();
        load(siret, name, mail, website, LocalDate.of(2026, 1, 15));
        return siret;
    }

    public static void load(String siret, String name, String mail, String website, LocalDate date) {
        String file = "siret,kind,name,address,postcode,city,website,mail\n%s,EI,%s,1 rue de la Paix,62300,Lens,%s,%s\n"
                .formatted(siret, name, website, mail);
        PortalFixture.context()
                .getBean(StructureImport.class)
                .run(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        "essai.csv",
                        ImportOptions.of(SOURCE, date));
    }
}
