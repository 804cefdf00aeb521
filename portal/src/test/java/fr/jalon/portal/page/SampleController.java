package fr.jalon.portal.page;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.View;
import java.time.LocalDate;
import java.util.List;

/** Every shared component on one page, for the browser tests and for those who change the stylesheet. */
@Controller("/test/composants")
@Requires(property = "jalon.test.samples", value = "true")
final class SampleController {
    record ComponentsPage(
            Layout layout, List<Chip> chips, List<FacetView> facets, List<When> dates, Pagination pagination) {}

    @Get
    @View("test/components")
    @Produces(MediaType.TEXT_HTML)
    ComponentsPage components() {
        Layout layout = Layout.of(Section.MARKETS, "Composants", "Tous les composants partagés.", "/test/composants")
                .withBreadcrumb("Accueil", "/")
                .withBreadcrumb("Marchés à venir", "/marches")
                .withDemonstration(true);
        FacetView devices = new FacetView(
                "dispositif",
                "Dispositif",
                true,
                List.of(
                        new FacetView.Option("d1", "execution-clause", "Clause d’insertion", "148", false),
                        new FacetView.Option("d2", "reserved-disability", "Réservé adapté et protégé", "12", true),
                        new FacetView.Option("d3", "reserved-iae", "Réservé insertion (IAE)", "17", false)),
                List.of(),
                true);
        FacetView dates = new FacetView(
                "publication",
                "Publication prévue",
                false,
                List.of(
                        new FacetView.Option("p1", "3", "Dans 3 mois", "5", false),
                        new FacetView.Option("p2", "6", "3 à 6 mois", "4", false)),
                List.of(),
                false);
        LocalDate april = LocalDate.of(2027, 4, 12);
        return new ComponentsPage(
                layout,
                List.of(new Chip("Nord (59)", "/marches"), new Chip("Réservé : secteur adapté et protégé", "/marches")),
                List.of(devices, dates),
                List.of(
                        When.of("publication", april, "month"),
                        When.of("publication", april, "quarter"),
                        When.of("publication", april, "day")),
                Pagination.of(4, 17, page -> "/marches?page=" + page));
    }
}
