package fr.jalon.portal.market;

import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.PlannedMarketDocument;
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

    static List<Chip> of(
            MarketQuery query,
            UnaryOperator<String> trade,
            UnaryOperator<String> cpvLabel,
            List<PlannedMarketDocument> found) {
        MarketChips chips = new MarketChips(query.address());
        MarketChoices choices = query.choices();
        choices.devices().forEach(device -> chips.add(MarketQuery.DEVICE, device.code(), device.label()));
        choices.reservedTo()
                .forEach(to -> chips.add(
                        MarketQuery.RESERVED_TO, to.code(), Messages.get("market.search.chip.reserved", to.label())));
        choices.sectors().forEach(sector -> chips.add(MarketQuery.SECTOR, sector, trade.apply(sector)));
        chips.address.filters().getOrDefault(MarketQuery.CPV, List.of()).forEach(cpv -> {
            String code = (cpv.replaceFirst("-\\d$", "") + "000000").substring(0, 8);
            chips.add(MarketQuery.CPV, cpv, Messages.get("market.search.chip.cpv", code, cpvLabel.apply(code)));
        });
        chips.places(choices.places());
        choices.buyers()
                .forEach(buyer -> chips.add(
                        MarketQuery.BUYER,
                        buyer,
                        BuyerKind.ofCode(buyer).map(BuyerKind::label).orElseGet(() -> name(buyer, found))));
        choices.natures().forEach(nature -> chips.add(MarketQuery.NATURE, nature.code(), nature.label()));
        choices.amounts().forEach(amount -> chips.add(MarketQuery.AMOUNT, amount.code(), MarketFacets.label(amount)));
        if (choices.hoursLeast() != null) {
            chips.add(MarketQuery.HOURS, MarketFacets.hoursLabel(choices.hoursLeast()));
        }
        choices.months()
                .forEach(month -> chips.add(MarketQuery.MONTH, month.toString(), Typography.month(month.atDay(1))));
        if (choices.publishedFrom() != null) {
            chips.add(
                    MarketQuery.FROM, Messages.get("market.search.chip.from", Typography.day(choices.publishedFrom())));
        }
        if (choices.publishedUntil() != null) {
            chips.add(
                    MarketQuery.UNTIL,
                    Messages.get("market.search.until.day", Typography.day(choices.publishedUntil())));
        }
        if (chips.address.has(MarketQuery.STATUS, MarketChoices.ALL_STATUSES)) {
            chips.add(MarketQuery.STATUS, Messages.get("market.search.status.all"));
        } else if (choices.namesStatuses()) {
            choices.statuses().forEach(status -> chips.add(MarketQuery.STATUS, status.code(), status.label()));
        }
        if (choices.demonstration() != null) {
            chips.add(MarketQuery.DEMONSTRATION, choices.demonstration().label(MarketQuery.DEMONSTRATION));
        }
        return List.copyOf(chips.chips);
    }

    /** As the markets found call it; by its number where there are none. */
    private static String name(String siren, List<PlannedMarketDocument> found) {
        return found.stream()
                .filter(market -> market.buyerSiren().equals(siren))
                .map(PlannedMarketDocument::buyerName)
                .findFirst()
                .orElseGet(() -> Messages.get("market.search.chip.siren", siren));
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
