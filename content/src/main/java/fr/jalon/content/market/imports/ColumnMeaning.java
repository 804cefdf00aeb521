package fr.jalon.content.market.imports;

/** What the sheet of explanations says of each column. */
public final class ColumnMeaning {
    private static final String DATE = "Une date (15/04/2027), un mois (avril 2027) ou un trimestre (T2 2027)\u00a0: la"
            + " précision donnée est gardée et montrée.";

    private ColumnMeaning() {}

    public static String of(MarketColumn column) {
        return switch (column) {
            case CODE ->
                "Votre propre code, unique et stable\u00a0: c’est par lui qu’un second import retrouve le marché.";
            case LOT_NUMBER -> "1, 2, 3… quand le marché est divisé\u00a0: une ligne par lot, même code, mêmes dates.";
            case TITLE -> "L’objet du marché, comme vos fournisseurs le chercheraient.";
            case LOT_TITLE -> "L’objet du lot.";
            case DESCRIPTION -> "Ce qui sera acheté, en quelques phrases.";
            case NATURE -> "Travaux, fournitures ou services.";
            case CPV -> "Huit chiffres\u00a0; plusieurs séparés par une barre verticale.";
            case PLACES ->
                "Numéros de département (59 | 62), noms, ou codes (com-59350, epci-200093201)\u00a0; «\u00a0tous\u00a0»"
                        + " pour la France.";
            case PUBLICATION -> "Quand l’avis sera publié. " + DATE;
            case OFFERS -> "Limite de remise des offres. " + DATE;
            case START -> "Début de l’exécution. " + DATE;
            case MONTHS -> "Durée en mois, sans les reconductions.";
            case RENEWALS -> "Nombre de reconductions possibles.";
            case AMOUNT ->
                "Hors taxes, pour toute la durée\u00a0: 250 000, 100 000 - 500 000, plus de 1 000 000, moins de 40 000,"
                        + " ou «\u00a0non communiqué\u00a0».";
            case PROCEDURE -> "Choisissez dans la liste.";
            case TECHNIQUE -> "Choisissez dans la liste.";
            case CONSIDERATIONS ->
                "Choisissez dans la liste\u00a0; plusieurs séparées par une barre verticale. Un article (L2113-12) est"
                        + " compris aussi.";
            case HOURS -> "Heures d’insertion de la clause ou de l’achat d’insertion.";
            case PUBLICS -> "À qui l’insertion s’adresse.";
            case STATUS -> "Où en est le marché\u00a0: Programmé tant que la consultation n’est pas ouverte.";
            case CONTACT -> "Un service et son adresse, jamais une personne.";
            case FACILITATOR -> "La structure qui vous accompagne pour les clauses.";
            case URL -> "L’adresse de la consultation une fois ouverte.";
            case SIREN -> "Neuf chiffres. Une ligne d’un autre acheteur est refusée.";
            case BUYER_NAME, BUYER_KIND -> "";
        };
    }

    static String whenEmpty(MarketColumn column) {
        return switch (column) {
            case CODE, TITLE, PUBLICATION -> "Ligne refusée";
            case STATUS -> "Programmé";
            case NATURE -> "Déduite du code CPV";
            case AMOUNT -> "Pas encore connu";
            case CONSIDERATIONS -> "À l’étude";
            case LOT_NUMBER, LOT_TITLE -> "Marché sans lots";
            case SIREN -> "Le vôtre";
            default -> "Rien";
        };
    }
}
