package fr.jalon.content.market.demonstration;

import fr.jalon.content.imports.Siren;
import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.BuyerKind;
import java.util.HashMap;
import java.util.Map;

/** Invented buyers: each name says so, and each SIREN is one that INSEE never gives. */
final class DemonstrationBuyers {
    private static final String MARK = " (démonstration)";

    private final Map<String, Buyer> byName = new HashMap<>();
    private int last;

    /** A buyer of this kind around a town, with where its markets take place and how titles refer to it. */
    record Around(Buyer buyer, String place, String of) {}

    Buyer named(String name, BuyerKind kind) {
        return byName.computeIfAbsent(name + MARK, marked -> new Buyer(nextSiren(), marked, kind));
    }

    Around around(Town town, BuyerKind kind) {
        return switch (kind) {
            case COMMUNE, OTHER -> around("Ville " + town.of(), BuyerKind.COMMUNE, town.code(), town.of());
            case INTERCOMMUNALITY ->
                around("Intercommunalité " + town.of(), kind, "epci-" + town.epci(), "de l’agglomération " + town.of());
            case DEPARTMENT ->
                around(
                        "Département " + town.department().of(),
                        kind,
                        "dep-" + town.department().code(),
                        town.department().of());
            case REGION ->
                around(
                        "Région " + town.region().name(),
                        kind,
                        "reg-" + town.region().code(),
                        town.region().of());
            case STATE ->
                around(
                        "Préfecture " + town.department().of(),
                        kind,
                        "dep-" + town.department().code(),
                        "de la préfecture " + town.department().of());
            case SOCIAL_SECURITY ->
                around(
                        "Caisse d’assurance maladie " + town.department().of(),
                        kind,
                        "dep-" + town.department().code(),
                        "de la caisse d’assurance maladie " + town.department().of());
            case HOSPITAL ->
                around("Centre hospitalier " + town.of(), kind, town.code(), "du centre hospitalier " + town.of());
            case SOCIAL_HOUSING ->
                around("Office de l’habitat " + town.of(), kind, town.code(), "de l’office de l’habitat " + town.of());
            case PUBLIC_ESTABLISHMENT ->
                around("Campus public " + town.of(), kind, town.code(), "du campus public " + town.of());
        };
    }

    private Around around(String name, BuyerKind kind, String place, String of) {
        return new Around(named(name, kind), place, of);
    }

    private String nextSiren() {
        last++;
        for (int key = 0; key < 10; key++) {
            String siren = "000%05d%d".formatted(last, key);
            if (Siren.isValid(siren)) {
                return siren;
            }
        }
        throw new IllegalStateException("One of ten keys is right");
    }
}
