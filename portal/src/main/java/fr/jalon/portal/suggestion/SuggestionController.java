package fr.jalon.portal.suggestion;

import fr.jalon.content.territory.PlaceReader;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.text.Fold;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.market.MarketNameSearch;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.structure.StructureNameSearch;
import fr.jalon.portal.suggestion.SuggestionJson.Item;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Answers the search boxes while one types; a page without script never asks. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SuggestionController {
    private static final String TYPED = "q";
    private static final String BOX = "pour";
    /** One letter begins too much. */
    private static final int SHORTEST = 2;

    private static final int TRADES = 3;
    private static final int PLACES = 2;
    private static final int PLACES_ALONE = 7;
    private static final int NAMES = 4;

    private final TradeNames trades;
    private final PlaceReader places;
    private final MarketNameSearch markets;
    private final StructureNameSearch structures;

    SuggestionController(
            TradeNames trades, PlaceReader places, MarketNameSearch markets, StructureNameSearch structures) {
        this.trades = trades;
        this.places = places;
        this.markets = markets;
        this.structures = structures;
    }

    /** Which box asks. */
    private enum Box {
        MARCHES,
        STRUCTURES,
        LIEU;

        static Optional<Box> of(String text) {
            for (Box box : values()) {
                if (box.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return Optional.of(box);
                }
            }
            return Optional.empty();
        }
    }

    @Get(uris = {"/suggestions", Api.ROOT + "/suggestions"})
    SuggestionJson suggestions(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request.getParameters(), Set.of(TYPED, BOX));
        String typed = parameters.one(TYPED).orElse("");
        Box box = parameters.code(BOX, Box::of).orElse(Box.STRUCTURES);
        if (typed.length() < SHORTEST) {
            return new SuggestionJson(List.of());
        }
        if (box == Box.LIEU) {
            return new SuggestionJson(places(typed, PLACES_ALONE));
        }
        List<Item> items = new ArrayList<>();
        trades.beginningWith(typed, TRADES)
                .forEach(trade -> items.add(
                        Item.filter(Messages.get("suggestion.trade"), trade.label(), "secteur", trade.code())));
        items.addAll(box == Box.MARCHES ? markets(typed) : structures(typed));
        items.addAll(places(typed, PLACES));
        return new SuggestionJson(items);
    }

    private List<Item> markets(String typed) {
        List<Item> items = new ArrayList<>();
        markets.buyers(typed, NAMES / 2)
                .forEach(buyer -> items.add(
                        Item.filter(Messages.get("suggestion.buyer"), buyer.name(), "acheteur", buyer.siren())));
        markets.markets(typed, NAMES / 2)
                .forEach(market ->
                        items.add(Item.page(Messages.get("suggestion.market"), market.label(), market.href())));
        return items;
    }

    private List<Item> structures(String typed) {
        return structures.structures(typed, NAMES).stream()
                .map(structure -> Item.page(Messages.get("suggestion.structure"), structure.label(), structure.href()))
                .toList();
    }

    /** By the name that begins so, not by likeness: what is proposed has to look like what is typed. */
    private List<Item> places(String typed, int most) {
        return places.suggest(typed).stream()
                .filter(territory -> looksLike(territory, typed))
                .limit(most)
                .map(Territory::label)
                .map(label -> Item.filter(Messages.get("suggestion.place"), label, "lieu", label))
                .toList();
    }

    /** Numbers are found by exact match anyway. */
    private static boolean looksLike(Territory territory, String typed) {
        return Character.isDigit(typed.charAt(0))
                || (" " + Fold.foldPlace(territory.label())).contains(" " + Fold.foldPlace(typed));
    }
}
