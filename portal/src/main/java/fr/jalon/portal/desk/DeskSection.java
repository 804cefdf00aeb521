package fr.jalon.portal.desk;

import fr.jalon.portal.page.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of the desk that is saved alone, and the fields it states. */
enum DeskSection {
    IDENTITY("identite", "presentation", "brand", "website"),
    CONTACT("contact", "phone", "show-phone", "mail", "show-mail"),
    TRADES("metiers", "trades"),
    AREA("zone", "area-km", "area-codes"),
    SIZE("taille", "places"),
    NETWORKS("reseaux", "networks", "labels"),
    AGREEMENT("agrement", "agreement", "agreement-until"),
    CLIENTS("references", "clients"),
    CLOSURE("fermeture", "closed-until", "closed-note");

    private final String code;
    private final List<String> fields;

    DeskSection(String code, String... fields) {
        this.code = code;
        this.fields = List.of(fields);
    }

    /** In addresses and messages. */
    String code() {
        return code;
    }

    List<String> fields() {
        return fields;
    }

    String title() {
        return Messages.get("desk." + code + ".title");
    }

    static Optional<DeskSection> ofCode(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
