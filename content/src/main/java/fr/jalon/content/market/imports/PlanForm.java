package fr.jalon.content.market.imports;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.text.FrenchTime;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed into the form of a market: the cells of a spreadsheet, by {@link #name}, and what a lot asks in
 * more words. Says all that is wrong at once, by field.
 */
@Singleton
public final class PlanForm {
    /** How many lots there are. */
    public static final String LOTS = "lots";

    public static final int MOST_LOTS = 50;
    private static final int LONGEST = 5000;

    private static final List<MarketColumn> COLUMNS = Arrays.stream(MarketColumn.values())
            .filter(column -> column != MarketColumn.BUYER_NAME && column != MarketColumn.BUYER_KIND)
            .toList();

    private final PlannedMarketRepository markets;
    private final Cpvs cpvs;
    private final TerritoryRepository territories;

    PlanForm(PlannedMarketRepository markets, Cpvs cpvs, TerritoryRepository territories) {
        this.markets = markets;
        this.cpvs = cpvs;
        this.territories = territories;
    }

    /**
     * What the form says.
     *
     * @param market absent where something is wrong
     * @param faults what is wrong, by the name of the field
     */
    public record Reading(@Nullable PlannedMarket market, Map<String, String> faults) {}

    /** The name of a field of the whole market. */
    public static String name(MarketColumn column) {
        return column.key();
    }

    /** The name of a field of a lot. */
    public static String name(MarketColumn column, int lot) {
        return column.key() + "-" + lot;
    }

    public static int lots(Map<String, String> values) {
        String lots = values.getOrDefault(LOTS, "1");
        return lots.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(lots), 1, MOST_LOTS) : 1;
    }

    /** A market as it would be typed. */
    public Map<String, String> values(PlannedMarket market) {
        Map<String, String> values = new HashMap<>();
        boolean divided = market.lots().size() > 1;
        values.put(LOTS, String.valueOf(market.lots().size()));
        int number = 0;
        for (Map<MarketColumn, String> cells : MarketCells.of(market).values()) {
            number++;
            for (MarketColumn column : COLUMNS) {
                String text = cells.getOrDefault(column, "");
                if (MarketCells.isOfLot(column)) {
                    values.put(name(column, number), text);
                }
                if (number == 1 && !(divided && MarketCells.isOfLot(column))) {
                    values.put(name(column), text);
                }
            }
        }
        for (int i = 0; i < market.lots().size(); i++) {
            int lot = i + 1;
            market.lots().get(i).considerations().forEach(asked -> ConsiderationDetails.put(values, lot, asked));
        }
        return values;
    }

    /** What is taken already. */
    public interface Names {
        /** The market that its buyer knows by this code. */
        Optional<PlannedMarket> ofCode(String code);

        /** Whether a market has this reference. */
        boolean taken(String reference);
    }

    /** The places of execution that can be read, of the market and of its lots. */
    public List<String> places(Map<String, String> values) {
        PlaceTexts reader = reader();
        String column = name(MarketColumn.PLACES);
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().equals(column) || entry.getKey().matches(column + "-\\d+"))
                .flatMap(entry -> Arrays.stream(entry.getValue().split(PlaceTexts.BETWEEN)))
                .filter(text -> !text.isBlank())
                .flatMap(text -> reader.codes(text).stream())
                .distinct()
                .toList();
    }

    /** @param present the stored market that is changed; absent for a new one */
    public Reading read(Map<String, String> values, Buyer buyer, @Nullable PlannedMarket present) {
        return read(values, buyer, present, names(markets, buyer), reader());
    }

    /** What is taken in the database. */
    public static Names names(PlannedMarketRepository markets, Buyer buyer) {
        return new Names() {
            @Override
            public Optional<PlannedMarket> ofCode(String code) {
                return markets.findOfBuyer(buyer.siren(), code);
            }

            @Override
            public boolean taken(String reference) {
                return !markets.findAll(List.of(reference)).isEmpty();
            }
        };
    }

    /** The code by which its buyer knows a market. */
    public static String code(PlannedMarket market) {
        return MarketCells.code(market);
    }

    /** Reads places, each text once. */
    public PlaceTexts reader() {
        return new PlaceTexts(territories);
    }

    /** As {@link #read(Map, Buyer, PlannedMarket)}, for who reads many: {@code places} holds what it read before. */
    public Reading read(
            Map<String, String> values, Buyer buyer, @Nullable PlannedMarket present, Names names, PlaceTexts places) {
        Map<String, String> faults = new LinkedHashMap<>();
        values.forEach((name, text) -> {
            if (text.length() > LONGEST) {
                faults.put(name, LONGEST + "\u202fcaractères au plus.");
            }
        });
        int lots = lots(values);
        TabularFile file =
                TabularFile.of(COLUMNS.stream().map(MarketColumn::header).toList(), rows(values, lots, buyer));
        MarketColumns columns = MarketColumns.of(file, true);
        ImportOptions options = ImportOptions.of("Formulaire de " + buyer.name(), LocalDate.now(FrenchTime.ZONE));
        MarketRowReader reader =
                new MarketRowReader(columns, options, cpvs, places, Map.of(buyer.siren(), buyer), buyer);
        List<ReadRow> rows = file.rows().stream().map(reader::read).toList();
        for (int i = 0; i < rows.size(); i++) {
            int lot = i + 1;
            rows.get(i).faults().forEach((column, fault) -> {
                boolean ofLot = MarketCells.isOfLot(column) && (lots > 1 || ofClause(column));
                faults.putIfAbsent(ofLot ? name(column, lot) : name(column), sentence(fault));
            });
        }
        if (!faults.isEmpty()) {
            return new Reading(null, faults);
        }
        PlannedMarket read = MarketRows.joined(rows);
        List<Lot> detailed = new ArrayList<>();
        for (int i = 0; i < read.lots().size(); i++) {
            detailed.add(detailed(read, read.lots().get(i), i + 1, values, faults));
        }
        PlannedMarket whole = read.dividedInto(detailed, read.cpv(), read.places(), read.amount());
        PlannedMarket next = present == null ? named(whole, names) : MarketMerge.of(whole, present, columns);
        checkCode(next, present, faults, names);
        // The details are the form's to say, also where the cells stay the same.
        return faults.isEmpty() ? new Reading(withLots(next, detailed), Map.of()) : new Reading(null, faults);
    }

    private static PlannedMarket named(PlannedMarket market, Names names) {
        String wanted = MarketRows.reference(market);
        String free = wanted;
        for (int i = 2; names.taken(free); i++) {
            free = wanted + "-" + i;
        }
        return market.named(free);
    }

    private static void checkCode(
            PlannedMarket next, @Nullable PlannedMarket present, Map<String, String> faults, Names names) {
        if (present != null || next.buyerCode() == null) {
            return;
        }
        names.ofCode(next.buyerCode())
                .ifPresent(market -> faults.put(
                        name(MarketColumn.CODE),
                        "Ce code est déjà celui de «\u00a0" + market.title() + "\u00a0»\u00a0: donnez-en un autre."));
    }

    private static PlannedMarket withLots(PlannedMarket market, List<Lot> lots) {
        List<Lot> merged = new ArrayList<>();
        for (int i = 0; i < market.lots().size(); i++) {
            Lot lot = market.lots().get(i);
            merged.add(new Lot(
                    lot.number(),
                    lot.title(),
                    lot.cpv(),
                    lot.places(),
                    lot.amount(),
                    lots.get(i).considerations()));
        }
        return market.dividedInto(merged, market.cpv(), market.places(), market.amount());
    }

    private static Lot detailed(
            PlannedMarket market, Lot lot, int number, Map<String, String> values, Map<String, String> faults) {
        String field = name(MarketColumn.CONSIDERATIONS, number);
        List<ConsiderationKind> kinds =
                lot.considerations().stream().map(Consideration::kind).toList();
        if (kinds.contains(ConsiderationKind.UNDECIDED) && kinds.size() > 1) {
            faults.put(field, "«\u00a0À l’étude\u00a0» ne va avec aucun autre choix\u00a0: décochez l’un ou l’autre.");
        }
        if (kinds.stream().filter(ConsiderationKind::isReserved).count() > 1) {
            faults.put(field, "Un lot se réserve à un seul ensemble de structures\u00a0: gardez une réservation.");
        }
        List<String> cpv = lot.cpv() == null ? market.cpv() : List.of(lot.cpv());
        boolean social = !cpv.isEmpty() && cpv.stream().allMatch(SocialServices::includes);
        if (kinds.contains(ConsiderationKind.RESERVED_ESS) && !social) {
            faults.put(
                    field,
                    "La réservation à l’ESS ne vaut que pour des services de santé, sociaux ou culturels"
                            + " (L2113-15)\u00a0: le code CPV du lot n’en est pas un.");
        }
        boolean insertion = kinds.contains(ConsiderationKind.INSERTION_SERVICE);
        if (insertion
                && values.getOrDefault(ConsiderationDetails.COMPETENCE, "").isEmpty()) {
            faults.put(
                    ConsiderationDetails.COMPETENCE,
                    "Un achat d’insertion demande un acheteur compétent en insertion\u00a0: déclarez-le, ou choisissez"
                            + " une clause.");
        }
        return new Lot(
                lot.number(),
                lot.title(),
                lot.cpv(),
                lot.places(),
                lot.amount(),
                lot.considerations().stream()
                        .map(asked -> ConsiderationDetails.read(asked, number, values, faults))
                        .toList());
    }

    private static List<List<String>> rows(Map<String, String> values, int lots, Buyer buyer) {
        List<List<String>> rows = new ArrayList<>();
        for (int lot = 1; lot <= lots; lot++) {
            int number = lot;
            rows.add(COLUMNS.stream()
                    .map(column -> cell(column, number, lots, values, buyer))
                    .toList());
        }
        return rows;
    }

    private static String cell(MarketColumn column, int lot, int lots, Map<String, String> values, Buyer buyer) {
        String whole = values.getOrDefault(name(column), "");
        String own = values.getOrDefault(name(column, lot), "");
        return switch (column) {
            case SIREN -> buyer.siren();
            case LOT_NUMBER -> lots > 1 ? String.valueOf(lot) : "";
            case LOT_TITLE -> lots > 1 ? (own.isBlank() ? "Lot " + lot : own) : "";
            case CPV, AMOUNT -> lots > 1 ? own : whole;
            case PLACES -> lots > 1 && !own.isBlank() ? own : whole;
            case CONSIDERATIONS, HOURS, PUBLICS -> own;
            default -> whole;
        };
    }

    private static boolean ofClause(MarketColumn column) {
        return column == MarketColumn.CONSIDERATIONS || column == MarketColumn.HOURS || column == MarketColumn.PUBLICS;
    }

    /** {@code vide} is what a spreadsheet says; a person is told what to do. */
    private static String sentence(String fault) {
        if (fault.equals("vide")) {
            return "Cette réponse est nécessaire pour publier.";
        }
        return Character.toUpperCase(fault.charAt(0)) + fault.substring(1) + ".";
    }
}
