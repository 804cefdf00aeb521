package fr.jalon.portal.market;

import fr.jalon.content.market.BuyerKind;
import fr.jalon.portal.page.Chip;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.SearchAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The active filters of a search of markets, each with the address of the search without it. */
final class MarketChips {
    private final SearchAddress address;
    private final List<Chip> chips = new ArrayList<>();

    private MarketChips(SearchAddress address) {
        this.address = address;
    }

    static List<Chip> of(MarketQuery query, UnaryOperator<String> trade, UnaryOperator<String> cpvLabel) {
        MarketChips chips = new MarketChips(query.address());
        query.devices().forEach(device -> chips.add(MarketQuery.DEVICE, device.code(), device.label()));
        query.sectors().forEach(sector -> chips.add(MarketQuery.SECTOR, sector, trade.apply(sector)));
        chips.address.filters().getOrDefault(MarketQuery.CPV, List.of()).forEach(cpv -> {
            String code = (cpv.replaceFirst("-\\d$", "") + "000000").substring(0, 8);
            chips.add(MarketQuery.CPV, cpv, Messages.get("market.search.chip.cpv", code, cpvLabel.apply(code)));
        });
        chips.places(query.places());
        query.buyers()
                .forEach(buyer -> chips.add(
                        MarketQuery.BUYER,
                        buyer,
                        BuyerKind.ofCode(buyer)
                                .map(BuyerKind::label)
                                .orElseGet(() -> Messages.get("market.search.chip.siren", buyer))));
        query.natures().forEach(nature -> chips.add(MarketQuery.NATURE, nature.code(), nature.label()));
        query.amounts().forEach(amount -> chips.add(MarketQuery.AMOUNT, amount.code(), MarketFacets.label(amount)));
        if (query.hoursLeast() != null) {
            chips.add(MarketQuery.HOURS, MarketFacets.hoursLabel(query.hoursLeast()));
        }
        if (query.publishedFrom() != null) {
            chips.add(MarketQuery.FROM, Messages.get("market.search.chip.from", Typography.day(query.publishedFrom())));
        }
        if (query.publishedUntil() != null) {
            chips.add(
                    MarketQuery.UNTIL, Messages.get("market.search.until.day", Typography.day(query.publishedUntil())));
        }
        if (query.namesStatuses()) {
            query.statuses().forEach(status -> chips.add(MarketQuery.STATUS, status.code(), status.label()));
        }
        return List.copyOf(chips.chips);
    }

    private void places(PlaceFilter places) {
        places.territories()
                .forEach(territory -> chips.add(new Chip(
                        territory.label(), places.without(territory, address).toString())));
        if (places.radius() != null) {
            add(PlaceFilter.RADIUS, Messages.get("search.chip.radius", Typography.number(places.radius())));
        }
    }

    private void add(String name, String value, String label) {
        chips.add(new Chip(label, address.without(name, value).toString()));
    }

    private void add(String name, String label) {
        chips.add(new Chip(label, address.without(name).toString()));
    }
}
