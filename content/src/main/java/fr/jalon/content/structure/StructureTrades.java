package fr.jalon.content.structure;

import fr.jalon.content.trade.Trades;
import java.util.List;
import java.util.Optional;

/** The trades of a structure: what it says itself comes first; where it says nothing, what its NAF code tells. */
public record StructureTrades(List<String> codes, boolean derived) {
    public static StructureTrades of(Structure structure, Trades catalogue) {
        if (!structure.declaredTrades().isEmpty()) {
            return new StructureTrades(structure.declaredTrades(), false);
        }
        List<String> codes = structure.naf() == null ? List.of() : catalogue.ofNaf(structure.naf());
        return new StructureTrades(codes, !codes.isEmpty());
    }

    public List<String> groups(Trades catalogue) {
        return codes.stream()
                .map(catalogue::groupOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    public List<String> labels(Trades catalogue) {
        return codes.stream().map(catalogue::label).toList();
    }
}
