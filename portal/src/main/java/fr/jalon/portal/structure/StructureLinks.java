package fr.jalon.portal.structure;

import fr.jalon.content.structure.Structure;
import fr.jalon.content.structure.StructureTrades;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one may go from the page of a structure: its trades, its town, the markets that concern it. */
record StructureLinks(Structure structure, StructureTrades trades, StructureNames names) {
    private static final String BOTH = "reserved-both";

    List<Link> ofTrades() {
        return trades.codes().stream()
                .map(code -> new Link(names.trades().label(code), "/structures?secteur=" + code))
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
        Optional<String> around = departement(structure);
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

    /** That of its own commune: a secondary site may lie in another. */
    static Optional<String> departement(Structure structure) {
        var commune = structure.commune();
        if (commune == null) {
            return Optional.empty();
        }
        String insee = commune.insee();
        return Optional.of("dep-" + insee.substring(0, insee.startsWith("97") ? 3 : 2));
    }

    private Link link(String key, String path, Optional<String> around, String... parameters) {
        List<String> all = new ArrayList<>();
        around.ifPresent(code -> all.add("territoire=" + code));
        all.addAll(List.of(parameters));
        String label = Messages.get("structure.show.next." + key);
        return new Link(
                around.map(code -> Messages.get("structure.show.next.in", label, names.territory(code)))
                        .orElse(label),
                all.isEmpty() ? path : path + "?" + String.join("&", all));
    }
}
