package fr.jalon.portal.figure;

import fr.jalon.content.figure.ComputedFigure.Row;
import fr.jalon.content.figure.LiveFigure;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Stream;

/** How pages call what a row counts, where a click on it leads, and how they print its numbers. */
final class FigureLabels {
    private FigureLabels() {}

    static String label(LiveFigure figure, Row row) {
        return switch (figure.key()) {
            case MONTH -> Typography.month(YearMonth.parse(row.key()).atDay(1));
            case DEVICE ->
                ConsiderationKind.ofCode(row.key())
                        .map(ConsiderationKind::label)
                        .orElse(row.label());
            case BUYER_KIND -> BuyerKind.ofCode(row.key()).map(BuyerKind::label).orElse(row.label());
            case STRUCTURE_KIND ->
                Stream.of(StructureKind.values())
                        .filter(kind -> kind.code().equals(row.key()))
                        .findFirst()
                        .map(StructureKind::label)
                        .orElse(row.label());
            case RESERVED -> Messages.get("figure.reserved." + row.key());
            case BUYER -> isAll(row) ? Messages.get("figure.buyer.all") : row.label();
            case FREQUENCY -> Messages.get("alert.frequency." + row.key());
            case FILTER ->
                Messages.has("figure.filter." + row.key())
                        ? Messages.get("figure.filter." + row.key())
                        : Messages.get("search.facet." + row.key());
            case TRADE, TERRITORY -> row.label();
        };
    }

    /** Empty where no page lists what was counted. */
    static String href(LiveFigure figure, Row row, boolean demonstration) {
        if (figure.subject() == LiveFigure.Subject.ALERTS) {
            return "";
        }
        String search = figure.ofStructures() ? "/structures?" : "/marches?";
        String only = "&demonstration=" + (demonstration ? "oui" : "non");
        return switch (figure.key()) {
            case MONTH -> search + "mois=" + row.key() + only;
            case DEVICE -> search + "dispositif=" + row.key() + only;
            case BUYER_KIND -> search + "acheteur=" + row.key() + only;
            case STRUCTURE_KIND -> search + "type=" + row.key() + only;
            case TRADE -> search + "secteur=" + row.key() + only;
            case TERRITORY -> search + "territoire=" + row.key() + only;
            case BUYER -> isAll(row) ? "" : BuyerController.PATH + "/" + row.key();
            case RESERVED, FREQUENCY, FILTER -> "";
        };
    }

    /** What the second number of each row is, empty where there is none. */
    static String measure(LiveFigure figure) {
        return switch (figure) {
            case MARKETS_WITH_FACILITATOR, MARKETS_WITH_INTEREST, STRUCTURES_CLAIMED ->
                Messages.get("figure.measure." + figure.code());
            default ->
                figure.measure() == LiveFigure.Measure.NONE
                        ? ""
                        : Messages.get(
                                "figure.measure." + figure.measure().name().toLowerCase(Locale.ROOT));
        };
    }

    /** The second number of a row, empty where it has none. */
    static String value(LiveFigure figure, Row row) {
        BigDecimal value = row.value();
        if (value == null) {
            return "";
        }
        return switch (figure.measure()) {
            case HOURS -> Typography.hours(value.longValue());
            case SHARE -> Typography.percent(value);
            case MONTHS -> Messages.get("figure.months", Typography.number(value));
            case PER_100_000 -> Typography.number(value);
            case NONE -> "";
        };
    }

    /** What a bar of the row shows: its share or delay where the figure is about that, else how many were counted. */
    static BigDecimal length(LiveFigure figure, Row row) {
        return switch (figure.measure()) {
            case SHARE, MONTHS -> row.value() == null ? BigDecimal.ZERO : row.value();
            case NONE, HOURS, PER_100_000 -> BigDecimal.valueOf(row.items());
        };
    }

    static String text(LiveFigure figure, Row row) {
        String value = value(figure, row);
        String items = Typography.number(row.items());
        return switch (figure.measure()) {
            case SHARE, MONTHS -> value;
            case HOURS -> value.isEmpty() ? items : items + " (" + value + ")";
            case NONE, PER_100_000 -> items;
        };
    }

    private static boolean isAll(Row row) {
        return row.key().equals("all");
    }
}
