package fr.jalon.portal.structure;

import fr.jalon.portal.page.Chip;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.PlaceFilter;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.search.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The active filters of a search of structures, each with the address of the search without it. */
final class StructureChips {
    private final SearchAddress address;
    private final List<Chip> chips = new ArrayList<>();

    private StructureChips(SearchAddress address) {
        this.address = address;
    }

    static List<Chip> of(StructureQuery query, UnaryOperator<String> trade) {
        StructureChips chips = new StructureChips(query.address());
        StructureChoices choices = query.choices();
        choices.kinds().forEach(kind -> chips.add(StructureQuery.KIND, kind.code(), kind.code()));
        choices.devices().forEach(device -> chips.add(StructureQuery.DEVICE, device.code(), device.label()));
        choices.sectors().forEach(sector -> chips.add(StructureQuery.SECTOR, sector, trade.apply(sector)));
        chips.places(choices.places());
        choices.services().forEach(service -> chips.add(StructureQuery.SERVICE, service.code(), service.label()));
        choices.areas().forEach(area -> chips.add(StructureQuery.AREA, area.code(), area.label()));
        choices.networks().forEach(network -> chips.add(StructureQuery.NETWORK, network, network));
        choices.labels().forEach(label -> chips.add(StructureQuery.LABEL, label, label));
        chips.add(StructureQuery.OFFERS, choices.offers());
        chips.add(StructureQuery.CLAIMED, choices.claimed());
        chips.add(StructureQuery.DEMONSTRATION, choices.demonstration());
        return List.copyOf(chips.chips);
    }

    private void places(PlaceFilter places) {
        places.territories()
                .forEach(territory -> chips.add(new Chip(
                        territory.label(), places.without(territory, address).toString())));
        Integer radius = places.radius();
        if (radius != null) {
            chips.add(new Chip(
                    Messages.get("search.chip.radius", Typography.number(radius)),
                    address.without(PlaceFilter.RADIUS).toString()));
        }
    }

    private void add(String name, String value, String label) {
        chips.add(new Chip(label, address.without(name, value).toString()));
    }

    private void add(String name, @Nullable YesNo chosen) {
        if (chosen != null) {
            add(name, chosen.code(), chosen.label(name));
        }
    }
}
