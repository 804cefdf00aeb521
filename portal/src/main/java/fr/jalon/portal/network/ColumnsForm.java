package fr.jalon.portal.network;

import fr.jalon.content.structure.network.ListField;
import fr.jalon.content.structure.network.MemberList;
import fr.jalon.content.structure.network.MemberLists;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks what each column of a list holds. */
record ColumnsForm(Keeper keeper, MemberList list, MemberLists.Columns columns) {
    static ColumnsForm of(Keeper keeper, MemberList list, MemberLists.Columns columns) {
        return new ColumnsForm(keeper, list, columns);
    }

    static String name(int column) {
        return "colonne-" + column;
    }

    int size() {
        return columns.header().size();
    }

    FormPage page(Map<Integer, ListField> told, String jeton) {
        return page(told, false, jeton);
    }

    /** With what is wrong in it. */
    FormPage checked(Map<Integer, ListField> told, String jeton) {
        return page(told, true, jeton);
    }

    private FormPage page(Map<Integer, ListField> told, boolean checked, String jeton) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            ListField chosen = told.get(i);
            String header = columns.header().get(i);
            Field field = Field.of(
                            "select",
                            name(i),
                            header.isEmpty() ? Messages.get("network.columns.number", i + 1) : header)
                    .withHint(
                            columns.examples().get(i).isEmpty()
                                    ? Messages.get("network.columns.empty")
                                    : Messages.get(
                                            "network.columns.examples",
                                            columns.examples().get(i)))
                    .withError(checked ? fault(told, i) : "")
                    .withChoice("", Messages.get("network.columns.none"), chosen == null);
            for (ListField one : ListField.values()) {
                if (one != ListField.MEMBER || keeper.network() != null) {
                    field = field.withChoice(one.code(), one.label(), one == chosen);
                }
            }
            fields.add(field);
        }
        return new FormPage(
                keeper.layout(list.fileName())
                        .withBreadcrumb(Messages.get("network.list.title"), keeper.path() + ListController.END)
                        .withJeton(jeton),
                Messages.get("network.columns.lead"),
                "",
                ListController.path(keeper, list.id()) + "/colonnes",
                fields,
                Messages.get("network.columns.submit"),
                List.of(new Link(Messages.get("network.list.again"), keeper.path() + ListController.END)));
    }

    /** What is missing is said at the first column. */
    private static String fault(Map<Integer, ListField> told, int column) {
        ListField field = told.get(column);
        for (int other = 0; other < column && field != null; other++) {
            if (told.get(other) == field) {
                return Messages.get("network.columns.twice", field.label());
            }
        }
        if (column > 0) {
            return "";
        }
        if (!told.containsValue(ListField.SIRET)) {
            return Messages.get("network.columns.siret");
        }
        boolean offers = told.values().stream().anyMatch(one -> one.code().startsWith("offre"));
        return offers && !told.containsValue(ListField.OFFER_TITLE) ? Messages.get("network.columns.offer") : "";
    }
}
