package fr.jalon.content.structure.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a list may hold, with the headers it goes by; the codes of what the desk states are those of the desk. */
public enum ListField {
    SIRET("siret", "SIRET", "siret", "numero siret", "n siret", "siret de l etablissement"),
    MEMBER("membre", "Membre du réseau", "membre", "adherent", "adhesion", "membre du reseau"),
    PRESENTATION("presentation", "Présentation", "presentation", "presentation de la structure", "a propos"),
    BRAND("brand", "Nom d’usage", "nom d usage", "nom commercial", "enseigne"),
    WEBSITE("website", "Site", "site", "site web", "site internet", "adresse du site", "url"),
    PHONE("phone", "Téléphone", "telephone", "tel", "numero de telephone"),
    SHOW_PHONE("show-phone", "Montrer le téléphone (oui, non)", "montrer le telephone", "telephone public"),
    MAIL("mail", "Courriel", "courriel", "mail", "email", "e mail", "adresse electronique"),
    SHOW_MAIL("show-mail", "Montrer le courriel (oui, non)", "montrer le courriel", "courriel public"),
    TRADES("trades", "Métiers", "metiers", "metier", "activites", "secteurs d activite", "secteur d activite"),
    AREA_KM("area-km", "Rayon d’intervention, en km", "rayon", "rayon d intervention", "rayon km"),
    AREA_CODES(
            "area-codes",
            "Territoires d’intervention",
            "territoires",
            "territoire",
            "territoires d intervention",
            "zone d intervention",
            "departements"),
    PLACES("places", "Nombre de places ou de postes", "places", "nombre de places", "postes", "effectif"),
    NETWORKS("networks", "Réseaux, dits par la structure", "reseaux", "reseau", "federations"),
    LABELS("labels", "Labels", "labels", "label", "certifications"),
    AGREEMENT("agreement", "Numéro d’agrément", "agrement", "numero d agrement", "convention", "numero de convention"),
    AGREEMENT_UNTIL("agreement-until", "Fin de l’agrément", "fin de l agrement", "validite de l agrement"),
    CLIENTS("clients", "Références", "references", "clients", "references et clients"),
    OFFER_TITLE("offre", "Offre\u00a0: titre", "offre", "titre de l offre", "offres", "prestation"),
    OFFER_TEXT("offre-description", "Offre\u00a0: description", "description de l offre", "description"),
    OFFER_TRADE("offre-metier", "Offre\u00a0: métier", "metier de l offre"),
    OFFER_CPV("offre-cpv", "Offre\u00a0: code CPV", "cpv", "code cpv", "cpv de l offre"),
    OFFER_SERVICE("offre-forme", "Offre\u00a0: forme", "forme de l offre", "forme", "type de prestation"),
    OFFER_CAPACITY("offre-capacite", "Offre\u00a0: capacité", "capacite de l offre", "capacite"),
    OFFER_LEAD("offre-delai", "Offre\u00a0: délai", "delai de l offre", "delai");

    private final String code;
    private final String label;
    private final List<String> headers;

    ListField(String code, String label, String... headers) {
        this.code = code;
        this.label = label;
        this.headers = List.of(headers);
    }

    /** The stable code, in forms and in the database. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static Optional<ListField> ofCode(String code) {
        return Stream.of(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    boolean ofOffer() {
        return code.startsWith("offre");
    }

    /** A statement of the desk. */
    boolean stated() {
        return this != SIRET && this != MEMBER && !ofOffer();
    }

    static Map<ListField, List<String>> headers() {
        Map<ListField, List<String>> all = new LinkedHashMap<>();
        for (ListField field : values()) {
            all.put(
                    field,
                    Stream.concat(field.headers.stream(), Stream.of(field.label))
                            .toList());
        }
        return all;
    }
}
