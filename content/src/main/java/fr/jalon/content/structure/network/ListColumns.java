package fr.jalon.content.structure.network;

import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.structure.network.MemberListReader.RefusedException;
import fr.jalon.content.text.SpreadsheetText;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which column of a file holds which field. */
record ListColumns(List<String> header, Map<ListField, Integer> positions) {
    /** How a spreadsheet is made to keep the zeros of a number: {@code ="012"}. */
    private static final Pattern QUOTED = Pattern.compile("=\\s*\"([^\"]*)\"");

    boolean has(ListField field) {
        return positions.containsKey(field);
    }

    /** The text of a cell, empty where the list has no such column. */
    String text(TabularFile.Row row, ListField field) {
        Integer position = positions.get(field);
        if (position == null || position >= row.cells().size()) {
            return "";
        }
        String cell = row.cells().get(position);
        Matcher quoted = QUOTED.matcher(cell);
        return quoted.matches() ? quoted.group(1).strip() : SpreadsheetText.restore(cell);
    }

    /** Whether the row says anything beside who is a member. */
    boolean says(TabularFile.Row row) {
        return positions.keySet().stream()
                .filter(field -> field.stated() || field.ofOffer())
                .anyMatch(field -> !text(row, field).isEmpty());
    }

    /** A formula is not what it comes to: nobody has seen that. */
    void refuseFormulas(TabularFile.Row row) {
        for (ListField field : positions.keySet()) {
            String cell =
                    row.cells().size() > positions.get(field) ? row.cells().get(positions.get(field)) : "";
            if (cell.startsWith("=") && !QUOTED.matcher(cell).matches()) {
                throw new RefusedException(
                        fault(field, "la cellule contient une formule, collez-y sa valeur\u00a0: " + shortened(cell)));
            }
        }
    }

    /** What is wrong, after the name of the column as it stands in the file. */
    String fault(ListField field, String text) {
        Integer position = positions.get(field);
        String name = position == null || header.get(position).isEmpty() ? field.label() : header.get(position);
        return "Colonne «\u00a0" + name + "\u00a0»\u00a0: " + text + ".";
    }

    static String shortened(String text) {
        return "«\u00a0" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "\u00a0»";
    }
}
