package fr.jalon.portal.market;

import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.report.ReportRepository;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.error.ProblemException;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** One public market by its reference, for each form in which it is told. */
@Singleton
public final class PublicMarkets {
    private final PlannedMarketRepository markets;
    private final ReportRepository reports;

    PublicMarkets(PlannedMarketRepository markets, ReportRepository reports) {
        this.markets = markets;
        this.reports = reports;
    }

    /** A 404 for what is not public; a market that the operator took from the public keeps its address, with the reason (410). */
    public PlannedMarket find(String reference) {
        return markets.findByReference(reference).orElseThrow(() -> gone(reference));
    }

    private RuntimeException gone(String reference) {
        return reports.withheld(reference)
                .<RuntimeException>map(reason -> new ProblemException(
                        HttpStatus.GONE,
                        Messages.get("report.withheld.title"),
                        Messages.get("report.withheld.text", reason)))
                .orElseGet(NotFoundException::new);
    }
}
