package fr.jalon.portal.alert;

import fr.jalon.content.alert.Alert;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.portal.error.BadFilterException;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.market.KeptSearches;
import io.micronaut.http.HttpParameters;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what an alert is about, from the address of its form or from what is kept. */
@Singleton
class Wants {
    private final KeptSearches searches;
    private final PlannedMarketRepository markets;

    Wants(KeptSearches searches, PlannedMarketRepository markets) {
        this.searches = searches;
        this.markets = markets;
    }

    /** A 404 for a market that is not public, a 400 for a filter that does not exist. */
    Wanted of(HttpParameters parameters) {
        return parameters.contains(Wanted.MARKET)
                ? markets.findByReference(parameters.get(Wanted.MARKET))
                        .map(Wanted::of)
                        .orElseThrow(NotFoundException::new)
                : Wanted.of(searches.of(parameters));
    }

    /** Empty where a filter no longer exists, or the market is not public now. */
    Optional<Wanted> of(Alert alert) {
        if (alert.market() != null) {
            return markets.findByReference(alert.market()).map(Wanted::of);
        }
        try {
            return Optional.of(Wanted.of(searches.of(String.valueOf(alert.search()))));
        } catch (BadFilterException e) {
            return Optional.empty();
        }
    }

    /** How many it finds now; empty for a market, or where nothing answers. */
    OptionalLong count(Wanted wanted) {
        if (wanted.search() == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(searches.count(searches.of(wanted.search())));
        } catch (SearchUnavailableException e) {
            return OptionalLong.empty();
        }
    }
}
