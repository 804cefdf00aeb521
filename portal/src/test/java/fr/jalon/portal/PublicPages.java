package fr.jalon.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses to look at: one of each kind of page, and of each of its states that looks different. */
public final class PublicPages {
    private static final Pattern LOCATION = Pattern.compile("<loc>https://jalon.test([^<]+)</loc>");

    private static final Pattern BUYER = Pattern.compile("href=\"(/statistiques/acheteurs/\\d{9})\"");

    private static final List<String> FIXED = List.of(
            "/",
            "/marches",
            "/marches?q=zzzzzzzz",
            "/marches?dispositif=reserved-disability&territoire=dep-59",
            "/structures",
            "/structures?q=espaces+verts&territoire=dep-59",
            "/structures?q=zzzzzzzz",
            "/marches?vue=carte",
            "/structures?vue=carte&territoire=dep-59",
            "/structures?territoire=com-62498&territoire=ze-3216&rayon=20",
            "/statistiques",
            "/statistiques?q=zzzzzzzz",
            "/statistiques/questions/combien-de-marches",
            "/statistiques/questions/enquetes",
            "/statistiques/oeap-part-marches-clause-sociale",
            "/statistiques/npdc-2015-mutualisation-balance",
            "/statistiques/seuil-spaser",
            "/statistiques/explorer",
            "/statistiques/explorer?serie=ave-volumetrie-generale&q=femmes",
            "/territoires",
            "/territoires/reg-32",
            "/territoires/ze-3215",
            "/statistiques/comparaisons",
            "/statistiques/comparaisons/profils-ave-anru",
            "/donnees",
            "/donnees/territoires",
            "/donnees/marches-programmes",
            "/donnees/demonstration-marches",
            "/statistiques/oeap-marches-clause-par-region-2013",
            "/statistiques/ave-devenir-6-12-18-mois",
            "/statistiques/modalites-realisation-clauses",
            "/statistiques/oeap-structure-marches-2011-etat/integrer",
            "/statistiques/en-direct",
            "/statistiques/en-direct/marches-par-mois",
            "/statistiques/en-direct/reports-par-acheteur?demonstration=oui",
            "/statistiques/en-direct/alertes-par-filtre",
            "/statistiques/acheteurs",
            "/api",
            "/alertes",
            "/alertes/nouvelle",
            "/alertes/nouvelle?q=espaces+verts&territoire=dep-59&reserve-a=iae",
            "/alertes/nouvelle?marche=DEMO-0001",
            "/plan-du-site",
            "/mentions-legales",
            "/donnees-personnelles",
            "/accessibilite",
            "/guides/qui-pourrait-repondre",
            "/structures/repondre?nature=services&cpv=77310000&territoire=com-59350",
            "/marches/DEMO-0001/lots/1/structures",
            "/structures/00000001800010/marches",
            "/structures/liste?s=00000001800010&s=00000028100014",
            "/marches/DEMO-0121/lots/1/partenaires?avec=00000001800010",
            "/signaler/marche/DEMO-0001",
            "/test/composants");

    private static final List<String> ERRORS = List.of(
            "/inconnue",
            "/marches?dispositif=inconnu",
            "/structures?page=99999999",
            "/statistiques/inconnue",
            "/statistiques/explorer?serie=inconnue",
            "/donnees/inconnu");

    private PublicPages() {}

    /** Pages that answer 200. */
    public static List<String> all() {
        List<String> pages = new ArrayList<>(FIXED);
        pages.add(first("marches"));
        pages.add(first("structures"));
        pages.add(first("structures") + "/contact");
        pages.add(buyer());
        return pages;
    }

    /** Pages that say what went wrong. */
    public static List<String> errors() {
        return ERRORS;
    }

    private static String buyer() {
        return BUYER.matcher(PortalFixture.get("/statistiques/acheteurs").body())
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No page of a buyer"))
                .group(1);
    }

    /** The first address of a site map. */
    public static String first(String kind) {
        return LOCATION.matcher(
                        PortalFixture.get("/sitemap/" + kind + "-1.xml", "*/*").body())
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No page of " + kind))
                .group(1);
    }
}
