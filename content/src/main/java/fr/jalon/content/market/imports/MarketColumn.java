package fr.jalon.content.market.imports;

import fr.jalon.content.text.Fold;
import java.util.List;
import java.util.stream.Stream;

/** The columns an import knows, with the headers they go by; the first is the documented one. */
public enum MarketColumn {
    SIREN("SIREN de l’acheteur", "siren_de_l_entite_acheteuse", "siren acheteur", "siren", "siret acheteur", "siret"),
    BUYER_NAME(
            "Nom de l’acheteur",
            "nom_de_l_entite_acheteuse",
            "nom acheteur",
            "acheteur",
            "entite acheteuse",
            "donneur d ordre"),
    BUYER_KIND("Type d’acheteur", "type_d_acheteur", "type acheteur", "categorie acheteur"),
    CODE("Code", "code", "code projet", "reference", "identifiant", "numero", "id"),
    LOT_NUMBER("Numéro du lot", "numero_du_lot", "numero lot", "n lot", "lot"),
    LOT_TITLE("Intitulé du lot", "intitule_du_lot", "libelle du lot", "titre du lot"),
    TITLE("Intitulé", "libelle", "intitule", "titre", "objet", "libelle du projet"),
    DESCRIPTION("Description", "description", "descriptif", "detail", "commentaire"),
    STATUS("Statut", "statut", "etat", "avancement"),
    NATURE("Nature", "categorie_d_achat", "nature", "categorie", "type de marche"),
    CPV("Codes CPV", "code_s_cpv", "codes cpv", "code cpv", "cpv"),
    AMOUNT("Montant estimé", "montant_estime_du_marche", "montant estime", "montant", "estimation", "budget"),
    PUBLICATION(
            "Publication prévue",
            "date_previsionnelle_de_publication",
            "date publication",
            "publication prevue",
            "publication",
            "date de lancement"),
    OFFERS(
            "Remise des offres",
            "date_cible_de_remise_des_offres",
            "remise des offres",
            "date limite de remise des offres"),
    START(
            "Début d’exécution",
            "date_previsionnelle_de_debut",
            "date de debut",
            "demarrage",
            "debut d execution",
            "date de notification"),
    PROCEDURE("Procédure", "type_de_procedure", "procedure"),
    TECHNIQUE("Technique d’achat", "technique_d_achat", "technique"),
    MONTHS("Durée en mois", "duree_previsionnelle_du_marche", "duree previsionnelle", "duree en mois", "duree"),
    RENEWALS("Reconductions", "nombre_de_reconductions", "reconductions", "reconduction"),
    PLACES(
            "Lieux d’exécution",
            "departement_s_d_execution_du_marche",
            "departements d execution",
            "lieu d execution",
            "lieux d execution",
            "departements",
            "departement",
            "lieu",
            "territoire"),
    URL(
            "Lien vers la consultation",
            "lien_vers_la_consultation",
            "lien consultation",
            "lien",
            "url",
            "profil acheteur"),
    CONSIDERATIONS(
            "Considérations sociales",
            "considerations_sociales",
            "consideration sociale",
            "considerations",
            "clauses sociales",
            "clause sociale",
            "dispositif"),
    HOURS("Heures d’insertion", "heures_d_insertion", "nombre d heures", "heures", "volume d heures"),
    PUBLICS("Publics visés", "publics_vises", "publics"),
    CONTACT("Service à contacter", "service_a_contacter", "contact", "service"),
    FACILITATOR("Facilitateur", "facilitateur", "facilitateur des clauses", "referent clauses");

    private final String label;
    private final List<String> headers;

    MarketColumn(String label, String... headers) {
        this.label = label;
        this.headers = List.of(headers);
    }

    /** The name of its field in a form: {@code publication-prevue}. */
    public String key() {
        return Fold.fold(label).replace(' ', '-');
    }

    /** The header of our own template, and the name of the field in previews. */
    public String label() {
        return label;
    }

    /** The name the documentation gives it, also in messages about it. */
    String header() {
        return headers.getFirst();
    }

    List<String> headers() {
        return Stream.concat(headers.stream(), Stream.of(label)).toList();
    }
}
