package fr.jalon.content.market.imports;

import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A market as rows of a spreadsheet, a row a lot: what exports write, imports read again and previews compare. */
final class MarketCells {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private MarketCells() {}

    /** The cells of each lot by its number; a market that is not divided has one row. */
    static Map<Integer, Map<MarketColumn, String>> of(PlannedMarket market) {
        Map<Integer, Map<MarketColumn, String>> rows = new TreeMap<>();
        market.lots().forEach(lot -> rows.put(lot.number(), row(market, lot)));
        return rows;
    }

    /** The code by which a spreadsheet knows a market: the buyer's own, else our reference. */
    static String code(PlannedMarket market) {
        return market.buyerCode() == null ? market.reference() : market.buyerCode();
    }

    /** The fields that differ, lot by lot where the market is divided. */
    static List<FieldChange> differences(PlannedMarket before, PlannedMarket after) {
        Map<Integer, Map<MarketColumn, String>> former = of(before);
        Map<Integer, Map<MarketColumn, String>> next = of(after);
        boolean divided = former.size() > 1 || next.size() > 1;
        List<FieldChange> changes = new ArrayList<>();
        TreeSet<Integer> numbers = new TreeSet<>(former.keySet());
        numbers.addAll(next.keySet());
        for (MarketColumn column : MarketColumn.values()) {
            for (Integer number : numbers) {
                String was = former.getOrDefault(number, Map.of()).getOrDefault(column, "");
                String is = next.getOrDefault(number, Map.of()).getOrDefault(column, "");
                String field = divided && isOfLot(column) ? column.label() + ", lot " + number : column.label();
                FieldChange change = new FieldChange(field, was, is);
                if (!was.equals(is) && !changes.contains(change)) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    static boolean isOfLot(MarketColumn column) {
        return switch (column) {
            case LOT_NUMBER, LOT_TITLE, CPV, AMOUNT, PLACES, CONSIDERATIONS, HOURS, PUBLICS -> true;
            default -> false;
        };
    }

    private static Map<MarketColumn, String> row(PlannedMarket market, Lot lot) {
        boolean divided = market.lots().size() > 1;
        Map<MarketColumn, String> cells = new EnumMap<>(MarketColumn.class);
        cells.put(MarketColumn.SIREN, market.buyer().siren());
        cells.put(MarketColumn.BUYER_NAME, market.buyer().name());
        cells.put(MarketColumn.BUYER_KIND, market.buyer().kind().code());
        cells.put(MarketColumn.CODE, code(market));
        cells.put(MarketColumn.LOT_NUMBER, divided || lot.number() > 1 ? String.valueOf(lot.number()) : "");
        cells.put(MarketColumn.LOT_TITLE, lot.title().equals(market.title()) ? "" : lot.title());
        cells.put(MarketColumn.TITLE, market.title());
        cells.put(MarketColumn.DESCRIPTION, market.description());
        // That its buyer is silent is ours to say, not the buyer's.
        MarketStatus status = market.status() == MarketStatus.NO_NEWS ? MarketStatus.PLANNED : market.status();
        cells.put(MarketColumn.STATUS, status.label());
        cells.put(MarketColumn.NATURE, market.nature().label());
        cells.put(MarketColumn.CPV, divided ? orEmpty(lot.cpv()) : String.join(" | ", market.cpv()));
        cells.put(MarketColumn.AMOUNT, amount(divided ? lot.amount() : market.amount()));
        cells.put(MarketColumn.PUBLICATION, date(market.schedule().publication()));
        cells.put(MarketColumn.OFFERS, date(market.schedule().offers()));
        cells.put(MarketColumn.START, date(market.schedule().start()));
        cells.put(
                MarketColumn.PROCEDURE,
                market.procedure() == null ? "" : market.procedure().label());
        cells.put(
                MarketColumn.TECHNIQUE,
                market.technique() == null ? "" : market.technique().label());
        cells.put(MarketColumn.MONTHS, number(market.schedule().months()));
        cells.put(
                MarketColumn.RENEWALS,
                market.schedule().renewals() == 0
                        ? ""
                        : number(market.schedule().renewals()));
        cells.put(MarketColumn.PLACES, places(divided && !lot.places().isEmpty() ? lot.places() : market.places()));
        cells.put(MarketColumn.URL, orEmpty(market.consultationUrl()));
        cells.put(MarketColumn.CONSIDERATIONS, considerations(lot));
        cells.put(MarketColumn.HOURS, number(lot.hours()));
        cells.put(MarketColumn.PUBLICS, publics(lot));
        cells.put(MarketColumn.CONTACT, orEmpty(market.contact()));
        cells.put(MarketColumn.FACILITATOR, orEmpty(market.facilitator()));
        return cells;
    }

    private static String amount(AmountRange amount) {
        Long min = amount.min();
        Long max = amount.max();
        return switch (amount.disclosure()) {
            case NOT_DISCLOSED -> "non communiqué";
            case NOT_KNOWN -> "";
            case RANGE -> {
                if (min == null) {
                    yield "moins de " + max + " €";
                }
                yield max == null ? "plus de " + min + " €" : min.equals(max) ? min + " €" : min + " - " + max + " €";
            }
        };
    }

    private static String date(@Nullable PlannedDate planned) {
        if (planned == null) {
            return "";
        }
        return switch (planned.precision()) {
            case DAY -> DAY.format(planned.date());
            case MONTH -> planned.label();
            case QUARTER ->
                "T" + ((planned.date().getMonthValue() - 1) / 3 + 1) + " "
                        + planned.date().getYear();
        };
    }

    /** Numbers of départements, as buyers write them; else our codes, which no other place shares. */
    private static String places(List<String> codes) {
        return codes.stream()
                .map(code -> code.equals("fr") ? "tous" : code.startsWith("dep-") ? code.substring(4) : code)
                .collect(Collectors.joining(" | "));
    }

    private static String considerations(Lot lot) {
        return lot.considerations().isEmpty()
                ? "Pas de considération sociale"
                : lot.considerations().stream()
                        .map(Consideration::kind)
                        .sorted()
                        .map(ConsiderationKind::label)
                        .collect(Collectors.joining(" | "));
    }

    private static String publics(Lot lot) {
        return lot.considerations().stream()
                .map(MarketCells::publics)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    static @Nullable String publics(Consideration asked) {
        return switch (asked) {
            case Consideration.ExecutionClause clause -> clause.publics();
            case Consideration.InsertionService service -> service.publics();
            default -> null;
        };
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
