package fr.jalon.content.market;

import fr.jalon.content.market.demonstration.DemonstrationMarkets;
import java.time.LocalDate;
import java.util.List;

/** Markets that tests speak of by name: the demonstration set as it is on one day. */
public final class PlannedMarkets {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    public static final List<PlannedMarket> ALL = DemonstrationMarkets.all(TODAY);

    /** Two lots, 160 000 hours, put off twice. */
    public static final PlannedMarket ECLUSE_OISY = byTitle("Construction de l’écluse d’Oisy-le-Verger");

    /** Four lots, the second reserved to EA and ESAT. */
    public static final PlannedMarket BERGES_DE_SAMBRE =
            byTitle("Entretien écologique des berges de Sambre et des espaces naturels");

    /** Eight lots, all reserved to insertion. */
    public static final PlannedMarket SUPPLEANCES =
            byTitle("Suppléances d’agents d’entretien et de restauration dans les collèges");

    /** A market whose object is insertion: 18 480 hours. */
    public static final PlannedMarket ARCHIVES = byTitle("Reconditionnement d’archives avant déménagement");

    /** A lot reserved to both sectors, one undecided, an amount that is not disclosed. */
    public static final PlannedMarket CHU_CAEN_NETTOYAGE =
            byTitle("Nettoyage de fin de chantier et déménagement des services de soins");

    private PlannedMarkets() {}

    public static PlannedMarket byTitle(String title) {
        return ALL.stream()
                .filter(market -> market.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title));
    }
}
