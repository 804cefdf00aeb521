package fr.jalon.portal.structure;

import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureTrades;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one may go from the page of a structure: its trades, its town, the markets that concern it. */
record StructureLinks(Structure structure, StructureTrades trades) {
    private static final String BOTH = "reserved-both";

    List<Link> trades(Trades catalogue) {
        return trades.codes().stream()
                .map(code -> new Link(catalogue.label(code), "/structures?secteur=" + code))
                .toList();
    }

    @Nullable
    Link commune() {
        var commune = structure.commune();
        return commune == null
                ? null
                : new Link(
                        Messages.get("structure.show.commune", commune.label()),
                        "/structures?territoire=" + commune.code());
    }

    /** Markets reserved to it, markets of its trades, all markets around, its neighbours of the same kind. */
    List<Link> next() {
        List<Link> links = new ArrayList<>();
        String around = departement().map(code -> "territoire=" + code).orElse("");
        structure.eligibleFor().stream()
                .filter(code -> !code.equals(BOTH))
                .forEach(code -> links.add(
                        link("reserved." + code, "/marches", around, "dispositif=" + code, "dispositif=" + BOTH)));
        if (!trades.codes().isEmpty()) {
            links.add(link(
                    "trades",
                    "/marches",
                    around,
                    trades.codes().stream().map(code -> "secteur=" + code).toArray(String[]::new)));
        }
        links.add(link("around", "/marches", around));
        if (!structure.kinds().isEmpty()) {
            String[] kinds = structure.kinds().stream()
                    .map(kind -> "type=" + kind.code())
                    .toArray(String[]::new);
            links.add(link("neighbours", "/structures", around, kinds));
        }
        return links;
    }

    private Optional<String> departement() {
        // That of its own commune: a secondary site may lie in another.
        var commune = structure.commune();
        if (commune == null) {
            return Optional.empty();
        }
        String insee = commune.insee();
        return Optional.of("dep-" + insee.substring(0, insee.startsWith("97") ? 3 : 2));
    }

    private static Link link(String key, String path, String around, String... parameters) {
        List<String> all = new ArrayList<>();
        if (!around.isEmpty()) {
            all.add(around);
        }
        all.addAll(List.of(parameters));
        String suffix = around.isEmpty() ? ".anywhere" : "";
        return new Link(
                Messages.get("structure.show.next." + key + suffix),
                all.isEmpty() ? path : path + "?" + String.join("&", all));
    }
}
