package fr.jalon.portal.sitemap;

import fr.jalon.content.dataset.Datasets;
import fr.jalon.content.site.PageAddress;
import fr.jalon.content.site.PageKind;
import fr.jalon.content.site.SiteRepository;
import fr.jalon.content.statistic.CitizenQuestion;
import fr.jalon.content.statistic.SourceComparison;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.page.BaseUrl;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan of the site for people, the site maps (sitemaps.org) and the rules for robots. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SiteMapController {
    /** Well under the 50,000 addresses of the protocol, so that a part stays small in memory. */
    static final int SIZE = 20_000;

    private static final Pattern PART = Pattern.compile("([a-z]+)-([1-9]\\d{0,3})\\.xml");
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final List<String> PAGES = List.of(
            "/",
            "/marches",
            "/structures",
            "/statistiques",
            "/statistiques/en-direct",
            "/statistiques/acheteurs",
            "/statistiques/explorer",
            "/statistiques/comparaisons",
            "/territoires",
            "/api",
            "/donnees",
            "/plan-du-site",
            "/guides/qui-pourrait-repondre",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles");

    private final SiteRepository site;
    private final String base;

    SiteMapController(SiteRepository site, BaseUrl baseUrl) {
        this.site = site;
        this.base = baseUrl.toString();
    }

    @Get("/plan-du-site")
    @View("sitemap/show")
    @Produces(MediaType.TEXT_HTML)
    SiteMapPage plan() {
        return SiteMapPage.of(site);
    }

    @Get("/sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    String index() {
        Stream<String> parts = Stream.of(PageKind.values()).flatMap(kind -> Stream.iterate(1, number -> number + 1)
                .limit((site.count(kind) + SIZE - 1) / SIZE)
                .map(number -> "/sitemap/" + kind.code() + "-" + number + ".xml"));
        return document(
                "sitemapindex",
                Stream.concat(Stream.of("/sitemap/pages.xml"), parts)
                        .map(path -> "<sitemap><loc>" + base + path + "</loc></sitemap>"));
    }

    @Get("/sitemap/pages.xml")
    @Produces(MediaType.APPLICATION_XML)
    String pages() {
        Stream<String> questions =
                Stream.of(CitizenQuestion.values()).map(question -> "/statistiques/questions/" + question.code());
        Stream<String> comparisons =
                SourceComparison.all().stream().map(one -> "/statistiques/comparaisons/" + one.slug());
        Stream<String> datasets = Datasets.all().stream()
                .filter(dataset -> !dataset.demonstration())
                .map(dataset -> "/donnees/" + dataset.slug());
        return document(
                "urlset",
                Stream.of(PAGES.stream(), questions, comparisons, datasets)
                        .flatMap(Function.identity())
                        .map(path -> entry(new PageAddress(path, null))));
    }

    /** A part: {@code structures-1.xml}. */
    @Get("/sitemap/{part}")
    @Produces(MediaType.APPLICATION_XML)
    String part(String part) {
        Matcher name = PART.matcher(part);
        if (!name.matches()) {
            throw new NotFoundException();
        }
        PageKind kind = PageKind.ofCode(name.group(1)).orElseThrow(NotFoundException::new);
        List<PageAddress> addresses = site.addresses(kind, SIZE, (Integer.parseInt(name.group(2)) - 1) * SIZE);
        if (addresses.isEmpty()) {
            throw new NotFoundException();
        }
        return document("urlset", addresses.stream().map(this::entry));
    }

    /** Filtered searches are endless: robots find every page through the site map instead. */
    @Get("/robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    String robots() {
        return """
            User-agent: *
            Disallow: /marches?
            Disallow: /structures?
            Disallow: /statistiques/explorer?
            Disallow: /donnees/demonstration-
            Sitemap: %s/sitemap.xml
            """.formatted(base);
    }

    private String entry(PageAddress page) {
        String changed = page.changed() == null ? "" : "<lastmod>" + page.changed() + "</lastmod>";
        return "<url><loc>" + base + page.path() + "</loc>" + changed + "</url>";
    }

    private static String document(String root, Stream<String> entries) {
        return entries.collect(Collectors.joining(
                "\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " " + NAMESPACE + ">\n",
                "\n</" + root + ">\n"));
    }
}
