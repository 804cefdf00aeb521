package fr.jalon.portal.sitemap;

import fr.jalon.content.dataset.Datasets;
import fr.jalon.content.site.PageKind;
import fr.jalon.content.site.SiteRepository;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import java.util.List;
import java.util.stream.Stream;

/** The plan of the site; {@code count} says how many pages a part has. */
record SiteMapPage(Layout layout, String title, List<Part> parts) {
    /** A heading, what is below it, and links. */
    record Part(String title, String text, List<Link> links) {}

    static SiteMapPage of(SiteRepository site) {
        String title = Messages.get("sitemap.title");
        Layout layout = Layout.of(Section.NONE, title, Messages.get("sitemap.description"), "/plan-du-site")
                .withBreadcrumb(Messages.get("page.home"), "/");
        return new SiteMapPage(
                layout,
                title,
                List.of(
                        part(
                                site,
                                PageKind.MARKETS,
                                link("sitemap.markets.search", "/marches"),
                                link("sitemap.markets.reserved.disability", "/marches?dispositif=reserved-disability"),
                                link("sitemap.markets.reserved.iae", "/marches?dispositif=reserved-iae"),
                                link("alert.title", "/alertes"),
                                link("sitemap.csv", "/marches.csv"),
                                link("sitemap.json", "/marches.json"),
                                link("sitemap.ocds", "/marches.ocds.json")),
                        part(
                                site,
                                PageKind.STRUCTURES,
                                link("sitemap.structures.search", "/structures"),
                                link("sitemap.csv", "/structures.csv"),
                                link("sitemap.json", "/structures.json")),
                        part(
                                site,
                                PageKind.STATISTICS,
                                link("sitemap.statistics.list", "/statistiques"),
                                link("figure.list.title", "/statistiques/en-direct"),
                                link("figure.buyers.title", "/statistiques/acheteurs"),
                                link("sitemap.statistics.territories", "/territoires"),
                                link("sitemap.statistics.explorer", "/statistiques/explorer"),
                                link("sitemap.statistics.comparisons", "/statistiques/comparaisons")),
                        new Part(
                                Messages.get("sitemap.data.title"),
                                Messages.get("sitemap.data.text"),
                                Stream.concat(
                                                Stream.of(link("dataset.list.title", "/donnees")),
                                                Datasets.all().stream()
                                                        .filter(dataset -> !dataset.demonstration())
                                                        .map(dataset -> new Link(
                                                                Typography.french(dataset.title()),
                                                                "/donnees/" + dataset.slug())))
                                        .toList()),
                        new Part(
                                Messages.get("sitemap.about.title"),
                                Messages.get("sitemap.about.text"),
                                List.of(
                                        link("page.home", "/"),
                                        link("matching.rule.title", "/guides/qui-pourrait-repondre"),
                                        link("sitemap.api", "/api"),
                                        link("page.footer.legal", "/mentions-legales"),
                                        link("page.footer.privacy", "/donnees-personnelles"),
                                        link("sitemap.accessibility", "/accessibilite")))));
    }

    private static Part part(SiteRepository site, PageKind kind, Link... links) {
        String key = "sitemap." + kind.name().toLowerCase(java.util.Locale.ROOT);
        return new Part(Messages.get(key + ".title"), Messages.count(key + ".text", site.count(kind)), List.of(links));
    }

    private static Link link(String key, String href) {
        return new Link(Messages.get(key), href);
    }
}
