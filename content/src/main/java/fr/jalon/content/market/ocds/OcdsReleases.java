package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.document.MarketDocument;
import fr.jalon.content.document.MarketDocuments;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.act.MarketActRepository;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.content.territory.TerritoryRepository;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The public markets of PostgreSQL as releases, with what their codes are called. */
@Singleton
public final class OcdsReleases {
    private final PlannedMarketRepository markets;
    private final Cpvs cpvs;
    private final TerritoryRepository territories;
    private final MarketActRepository acts;
    private final MarketDocuments documents;
    private final String ocidPrefix;
    private final String base;

    OcdsReleases(
            PlannedMarketRepository markets,
            Cpvs cpvs,
            TerritoryRepository territories,
            MarketActRepository acts,
            MarketDocuments documents,
            @Value("${jalon.base-url:`http://localhost:8080`}") String base,
            @Value("${jalon.ocid-prefix:ocds-jalon}") String ocidPrefix) {
        this.markets = markets;
        this.cpvs = cpvs;
        this.territories = territories;
        this.acts = acts;
        this.documents = documents;
        this.base = base.replaceAll("/+$", "");
        this.ocidPrefix = ocidPrefix;
    }

    /** The release of a public market, absent for others. */
    public Optional<String> find(String reference) {
        return ofReferences(List.of(reference)).stream().findFirst();
    }

    /** The releases of those that are public, in the order of the references. */
    public List<String> ofReferences(List<String> references) {
        Map<String, PlannedMarket> found = markets.findForIndex(references).stream()
                .collect(Collectors.toMap(PlannedMarket::reference, Function.identity()));
        return of(references.stream().filter(found::containsKey).map(found::get).toList()).stream()
                .map(ObjectNode::toString)
                .toList();
    }

    List<ObjectNode> of(Collection<PlannedMarket> of) {
        Map<String, String> labels = territories.labels(
                of.stream().flatMap(market -> market.allPlaces().stream()).collect(Collectors.toSet()));
        ReleaseWriter writer = new ReleaseWriter(
                ocidPrefix, new OcdsNames(cpvs::label, code -> labels.getOrDefault(code, code)), base);
        List<String> references = of.stream().map(PlannedMarket::reference).toList();
        Map<String, List<PublishedAct>> confirmed = acts.confirmedOf(references);
        Map<String, List<MarketDocument>> standing = documents.standingOf(references);
        return of.stream()
                .map(market -> writer.release(
                        market,
                        new Attached(
                                confirmed.getOrDefault(market.reference(), List.of()),
                                standing.getOrDefault(market.reference(), List.of()))))
                .toList();
    }
}
