package fr.jalon.portal.figure;

import fr.jalon.content.figure.BuyerIndicators;
import fr.jalon.content.figure.BuyerIndicatorsRepository;
import fr.jalon.portal.error.NotFoundException;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;

/** The indicators of a buyer's SPASER, counted on what it plans, and the list of buyers. */
@Controller(BuyerController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BuyerController {
    static final String PATH = "/statistiques/acheteurs";

    private final BuyerIndicatorsRepository indicators;

    BuyerController(BuyerIndicatorsRepository indicators) {
        this.indicators = indicators;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    @View("figure/buyers")
    BuyerListPage list() {
        return BuyerListPage.of(indicators.findBuyers());
    }

    @Get("/{siren:[0-9]+}")
    @Produces(MediaType.TEXT_HTML)
    @View("figure/buyer")
    BuyerPage show(String siren) {
        List<BuyerIndicators> years = indicators.findBySiren(siren);
        if (years.isEmpty()) {
            throw new NotFoundException();
        }
        return BuyerPage.of(years);
    }
}
