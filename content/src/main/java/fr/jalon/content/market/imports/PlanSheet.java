package fr.jalon.content.market.imports;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.Procedure;
import fr.jalon.content.market.Technique;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A plan as a workbook that the import reads again: the template when it is empty, the export when it is not. */
public final class PlanSheet {
    /** How far below the last market the lists of choices reach. */
    private static final int ROWS_OFFERED = 2000;

    private static final int LONGEST_CELL = 32_767;

    private static final List<MarketColumn> OURS = List.of(
            MarketColumn.CODE,
            MarketColumn.LOT_NUMBER,
            MarketColumn.TITLE,
            MarketColumn.LOT_TITLE,
            MarketColumn.DESCRIPTION,
            MarketColumn.NATURE,
            MarketColumn.CPV,
            MarketColumn.PLACES,
            MarketColumn.PUBLICATION,
            MarketColumn.OFFERS,
            MarketColumn.START,
            MarketColumn.MONTHS,
            MarketColumn.RENEWALS,
            MarketColumn.AMOUNT,
            MarketColumn.PROCEDURE,
            MarketColumn.TECHNIQUE,
            MarketColumn.CONSIDERATIONS,
            MarketColumn.HOURS,
            MarketColumn.PUBLICS,
            MarketColumn.STATUS,
            MarketColumn.CONTACT,
            MarketColumn.FACILITATOR,
            MarketColumn.URL,
            MarketColumn.SIREN);

    private PlanSheet() {}

    /** The headers a file has. */
    public enum Form {
        /** Those of our template, in plain French, with lists of choices and a sheet of explanations. */
        TEMPLATE,
        /** Those of an APProch export. */
        APPROCH
    }

    /** The fields that differ between two states of a market. */
    public static List<FieldChange> differences(PlannedMarket before, PlannedMarket after) {
        return MarketCells.differences(before, after);
    }

    /** All that is known of a market, in the words of the template; lots one after the other. */
    public static List<FieldValue> facts(PlannedMarket market) {
        List<FieldValue> facts = new ArrayList<>();
        MarketCells.of(market)
                .values()
                .forEach(cells -> OURS.forEach(column -> {
                    FieldValue fact = new FieldValue(column.label(), cells.getOrDefault(column, ""));
                    if (!fact.value().isEmpty() && !facts.contains(fact)) {
                        facts.add(fact);
                    }
                }));
        return facts;
    }

    public static void write(List<PlannedMarket> markets, Form form, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Jalon", "1.0");
        Worksheet plan = workbook.newWorksheet("Programmation");
        List<MarketColumn> columns = form == Form.TEMPLATE ? OURS : Arrays.asList(MarketColumn.values());
        for (int i = 0; i < columns.size(); i++) {
            MarketColumn column = columns.get(i);
            plan.inlineString(0, i, form == Form.TEMPLATE ? column.label() : column.header());
            plan.style(0, i).bold().wrapText(true).fillColor("E8EEF2").set();
            plan.width(i, width(column));
        }
        plan.freezePane(0, 1);
        int row = 0;
        for (PlannedMarket market : markets) {
            for (Map<MarketColumn, String> cells : MarketCells.of(market).values()) {
                row++;
                for (int i = 0; i < columns.size(); i++) {
                    String text = cells.getOrDefault(columns.get(i), "");
                    if (!text.isEmpty()) {
                        plan.inlineString(row, i, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
                    }
                }
            }
        }
        if (form == Form.TEMPLATE) {
            explain(workbook, columns);
            offer(workbook, plan, columns, row + ROWS_OFFERED);
        }
        workbook.finish();
    }

    private static void explain(Workbook workbook, List<MarketColumn> columns) {
        Worksheet sheet = workbook.newWorksheet("Explications");
        sheet.inlineString(0, 0, "Colonne");
        sheet.inlineString(0, 1, "Que mettre");
        sheet.inlineString(0, 2, "Si vous la laissez vide");
        sheet.range(0, 0, 0, 2).style().bold().fillColor("E8EEF2").set();
        sheet.width(0, 28);
        sheet.width(1, 90);
        sheet.width(2, 34);
        for (int i = 0; i < columns.size(); i++) {
            MarketColumn column = columns.get(i);
            sheet.inlineString(i + 1, 0, column.label());
            sheet.inlineString(i + 1, 1, ColumnMeaning.of(column));
            sheet.inlineString(i + 1, 2, ColumnMeaning.whenEmpty(column));
            sheet.range(i + 1, 0, i + 1, 2).style().wrapText(true).set();
        }
        sheet.inlineString(
                columns.size() + 2,
                0,
                "Un marché tient sur une ligne. S’il est divisé en lots, mettez une ligne par lot, avec le même code.");
        sheet.inlineString(
                columns.size() + 3,
                0,
                "Une colonne que vous supprimez n’est pas touchée à l’import\u00a0; une cellule vidée est effacée.");
        sheet.freezePane(0, 1);
    }

    /** Lists of choices; other words are allowed too, for several may be given and the import reads many. */
    private static void offer(Workbook workbook, Worksheet plan, List<MarketColumn> columns, int last) {
        Worksheet lists = workbook.newWorksheet("Listes");
        int at = 0;
        for (Map.Entry<MarketColumn, List<String>> list : lists().entrySet()) {
            lists.inlineString(0, at, list.getKey().label());
            lists.style(0, at).bold().set();
            for (int i = 0; i < list.getValue().size(); i++) {
                lists.inlineString(i + 1, at, list.getValue().get(i));
            }
            int column = columns.indexOf(list.getKey());
            plan.range(1, column, last, column)
                    .validateWithList(lists.range(1, at, list.getValue().size(), at))
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle("Hors de la liste")
                    .error("Cette valeur n’est pas dans la liste. Gardez-la si vous en donnez plusieurs, séparées par"
                            + " une barre verticale.")
                    .showErrorMessage(true);
            at++;
        }
    }

    private static Map<MarketColumn, List<String>> lists() {
        Map<MarketColumn, List<String>> lists = new LinkedHashMap<>();
        lists.put(MarketColumn.NATURE, labels(Nature.values(), Nature::label));
        lists.put(MarketColumn.PROCEDURE, labels(Procedure.values(), Procedure::label));
        lists.put(MarketColumn.TECHNIQUE, labels(Technique.values(), Technique::label));
        List<String> considerations = new ArrayList<>(labels(ConsiderationKind.values(), ConsiderationKind::label));
        considerations.add("Pas de considération sociale");
        lists.put(MarketColumn.CONSIDERATIONS, considerations);
        lists.put(
                MarketColumn.STATUS,
                Stream.of(MarketStatus.values())
                        .filter(status -> status != MarketStatus.NO_NEWS && status != MarketStatus.SUBMITTED)
                        .map(MarketStatus::label)
                        .toList());
        return lists;
    }

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Stream.of(values).map(label).toList();
    }

    private static int width(MarketColumn column) {
        return switch (column) {
            case TITLE, LOT_TITLE, DESCRIPTION, CONSIDERATIONS -> 40;
            case CPV, PLACES, AMOUNT, PROCEDURE, TECHNIQUE, CONTACT, FACILITATOR, URL, PUBLICS -> 26;
            default -> 16;
        };
    }
}
