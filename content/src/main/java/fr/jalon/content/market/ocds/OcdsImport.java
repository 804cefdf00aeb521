package fr.jalon.content.market.ocds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.cpv.Cpv;
import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.imports.ImportException;
import fr.jalon.content.imports.ImportLimits;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.act.MarketActRepository;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.content.territory.TerritoryRepository;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a release package as another portal like this one publishes it, or one release of it: releases that cannot be
 * read are refused with path and reason, the others are stored in one transaction. A second run changes nothing.
 */
@Singleton
public final class OcdsImport {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final PlannedMarketRepository markets;
    private final Cpvs cpvs;
    private final TerritoryRepository territories;
    private final MarketActRepository acts;
    private final TransactionOperations<Connection> transactions;

    OcdsImport(
            PlannedMarketRepository markets,
            Cpvs cpvs,
            TerritoryRepository territories,
            MarketActRepository acts,
            TransactionOperations<Connection> transactions) {
        this.acts = acts;
        this.markets = markets;
        this.cpvs = cpvs;
        this.territories = territories;
        this.transactions = transactions;
    }

    public ReleaseReport run(Path file, ImportOptions options) {
        try {
            if (Files.size(file) > ImportLimits.DEFAULT.bytes()) {
                throw new ImportException("Le fichier est trop lourd\u00a0: " + ImportLimits.DEFAULT.bytes() / 1_000_000
                        + "\u202fMo au plus.");
            }
            return run(Files.readString(file), options);
        } catch (IOException e) {
            throw new ImportException("Le fichier n’est pas un texte lisible.", e);
        }
    }

    ReleaseReport run(String text, ImportOptions options) {
        List<ReleaseNode> releases = releases(text);
        return transactions.executeWrite(status -> {
            if (options.dryRun()) {
                status.setRollbackOnly();
            }
            return store(releases, options);
        });
    }

    private static List<ReleaseNode> releases(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root != null && root.path("releases").isArray()) {
                List<ReleaseNode> releases = new ArrayList<>();
                root.get("releases")
                        .forEach(release -> releases.add(ReleaseNode.of(release, "/releases/" + releases.size())));
                return releases;
            }
            if (root != null && root.path("ocid").isTextual()) {
                return List.of(ReleaseNode.of(root, ""));
            }
        } catch (JsonProcessingException e) {
            throw new ImportException(
                    "Le fichier n’est pas du JSON lisible (ligne "
                            + e.getLocation().getLineNr() + ").",
                    e);
        }
        throw new ImportException("Le fichier n’est pas un paquet de publications OCDS («\u00a0releases\u00a0»).");
    }

    private ReleaseReport store(List<ReleaseNode> releases, ImportOptions options) {
        ReleaseReader reader = new ReleaseReader(
                code -> cpvs.find(code).map(Cpv::code),
                code -> territories.findByCode(code).isPresent());
        ReleasesTaken taken = new ReleasesTaken(options.dryRun());
        List<PlannedMarket> read = new ArrayList<>();
        List<ReleaseNode> places = new ArrayList<>();
        for (ReleaseNode release : releases) {
            reader.read(release, options)
                    .ifPresentOrElse(
                            market -> {
                                read.add(market);
                                places.add(release);
                            },
                            () -> taken.refuse(release));
        }
        taken.know(stored(read));
        Map<String, List<PublishedAct>> given = new LinkedHashMap<>();
        for (int i = 0; i < read.size(); i++) {
            if (taken.take(read.get(i), places.get(i))) {
                given.put(read.get(i).reference(), reader.acts(places.get(i), read.get(i)));
            }
        }
        markets.saveAll(taken.changed());
        given.forEach((reference, more) -> {
            if (acts.take(reference, more)) {
                taken.changedBeside(reference);
            }
        });
        return taken.report();
    }

    /** What might be in the way: markets of these references, and those of these buyers. */
    private Collection<PlannedMarket> stored(List<PlannedMarket> read) {
        List<PlannedMarket> stored = new ArrayList<>(markets.findAll(
                read.stream().map(PlannedMarket::reference).distinct().toList()));
        stored.addAll(markets.findOfBuyers(
                read.stream().map(market -> market.buyer().siren()).distinct().toList()));
        return stored;
    }
}
