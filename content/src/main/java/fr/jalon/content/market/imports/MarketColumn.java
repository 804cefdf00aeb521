package fr.jalon.content.market.imports;

import java.util.List;

/** The columns an import knows, with the headers they go by; the first is the documented one. */
enum MarketColumn {
    SIREN("siren_de_l_entite_acheteuse", "siren acheteur", "siren", "siret acheteur", "siret"),
    BUYER_NAME("nom_de_l_entite_acheteuse", "nom acheteur", "acheteur", "entite acheteuse", "donneur d ordre"),
    BUYER_KIND("type_d_acheteur", "type acheteur", "categorie acheteur"),
    CODE("code", "code projet", "reference", "identifiant", "numero", "id"),
    LOT_NUMBER("numero_du_lot", "numero lot", "n lot", "lot"),
    LOT_TITLE("intitule_du_lot", "libelle du lot", "titre du lot"),
    TITLE("libelle", "intitule", "titre", "objet", "libelle du projet"),
    DESCRIPTION("description", "descriptif", "detail", "commentaire"),
    STATUS("statut", "etat", "avancement"),
    NATURE("categorie_d_achat", "nature", "categorie", "type de marche"),
    CPV("code_s_cpv", "codes cpv", "code cpv", "cpv"),
    AMOUNT("montant_estime_du_marche", "montant estime", "montant", "estimation", "budget"),
    PUBLICATION(
            "date_previsionnelle_de_publication",
            "date publication",
            "publication prevue",
            "publication",
            "date de lancement"),
    OFFERS("date_cible_de_remise_des_offres", "remise des offres", "date limite de remise des offres"),
    START("date_previsionnelle_de_debut", "date de debut", "demarrage", "debut d execution", "date de notification"),
    PROCEDURE("type_de_procedure", "procedure"),
    TECHNIQUE("technique_d_achat", "technique"),
    MONTHS("duree_previsionnelle_du_marche", "duree previsionnelle", "duree en mois", "duree"),
    RENEWALS("nombre_de_reconductions", "reconductions", "reconduction"),
    PLACES(
            "departement_s_d_execution_du_marche",
            "departements d execution",
            "lieu d execution",
            "lieux d execution",
            "departements",
            "departement",
            "lieu",
            "territoire"),
    URL("lien_vers_la_consultation", "lien consultation", "lien", "url", "profil acheteur"),
    CONSIDERATIONS(
            "considerations_sociales",
            "consideration sociale",
            "considerations",
            "clauses sociales",
            "clause sociale",
            "dispositif"),
    HOURS("heures_d_insertion", "nombre d heures", "heures", "volume d heures"),
    PUBLICS("publics_vises", "publics"),
    CONTACT("service_a_contacter", "contact", "service"),
    FACILITATOR("facilitateur", "facilitateur des clauses", "referent clauses");

    private final List<String> headers;

    MarketColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** The name the documentation gives it, also in messages about it. */
    String header() {
        return headers.getFirst();
    }

    List<String> headers() {
        return headers;
    }
}
