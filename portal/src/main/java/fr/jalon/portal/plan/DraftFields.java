package fr.jalon.portal.plan;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.Procedure;
import fr.jalon.content.market.Technique;
import fr.jalon.content.market.imports.ColumnMeaning;
import fr.jalon.content.market.imports.ConsiderationDetails;
import fr.jalon.content.market.imports.MarketColumn;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each step of the form asks, with what was typed and what is wrong with it. */
final class DraftFields {
    /** By how many months the dates of a renewed market were moved. */
    static final String RENEWED = "renouvellement";

    private final Map<String, String> values;
    private final Map<String, String> faults;
    private final boolean published;

    /** @param published whether the market is public already, and its state may be told */
    DraftFields(Map<String, String> values, Map<String, String> faults, boolean published) {
        this.values = values;
        this.faults = faults;
        this.published = published;
    }

    /** Fields that belong together; {@code lot} is 0 for those of the whole market. */
    record Group(String legend, String note, int lot, List<Field> fields) {}

    List<Group> of(Step step) {
        return switch (step) {
            case WHAT ->
                List.of(whole(List.of(
                        text(MarketColumn.TITLE, 0, true),
                        area(MarketColumn.DESCRIPTION),
                        select(MarketColumn.NATURE, Nature.values(), Nature::label),
                        text(MarketColumn.CPV, 0, false),
                        text(MarketColumn.CODE, 0, true))));
            case WHERE_AND_WHEN ->
                List.of(new Group(
                        "",
                        renewed(),
                        0,
                        List.of(
                                text(MarketColumn.PLACES, 0, false),
                                text(MarketColumn.PUBLICATION, 0, true),
                                text(MarketColumn.OFFERS, 0, false),
                                text(MarketColumn.START, 0, false),
                                text(MarketColumn.MONTHS, 0, false),
                                text(MarketColumn.RENEWALS, 0, false))));
            case LOTS -> lots();
            case CLAUSES -> clauses();
            case CONTACT -> List.of(whole(contact()));
            case PREVIEW -> List.of();
        };
    }

    private String renewed() {
        String months = values.getOrDefault(RENEWED, "");
        return months.isEmpty() ? "" : Messages.get("plan.renewed", months);
    }

    private List<Group> lots() {
        int lots = PlanForm.lots(values);
        if (lots == 1) {
            return List.of(whole(List.of(text(MarketColumn.AMOUNT, 0, false))));
        }
        List<Group> groups = new ArrayList<>();
        for (int lot = 1; lot <= lots; lot++) {
            groups.add(new Group(
                    Messages.get("plan.lot", lot),
                    "",
                    lot,
                    List.of(
                            text(MarketColumn.LOT_TITLE, lot, true),
                            text(MarketColumn.AMOUNT, lot, false),
                            text(MarketColumn.CPV, lot, false),
                            text(MarketColumn.PLACES, lot, false))));
        }
        return groups;
    }

    private List<Group> clauses() {
        int lots = PlanForm.lots(values);
        List<Group> groups = new ArrayList<>();
        for (int lot = 1; lot <= lots; lot++) {
            String title = values.getOrDefault(PlanForm.name(MarketColumn.LOT_TITLE, lot), "");
            groups.add(new Group(
                    lots == 1 ? Messages.get("plan.clauses.whole") : Messages.get("plan.lot.titled", lot, title),
                    "",
                    lot,
                    List.of(
                            kinds(lot),
                            detail(ConsiderationDetails.SHARE, lot),
                            text(MarketColumn.HOURS, lot, false),
                            detail(ConsiderationDetails.AMOUNT, lot),
                            detail(ConsiderationDetails.LABOUR, lot),
                            detail(ConsiderationDetails.COST, lot),
                            detail(ConsiderationDetails.RATE, lot),
                            filled(Field.of(
                                            "checkbox",
                                            ConsiderationDetails.name(ConsiderationDetails.SHOWN, lot),
                                            Messages.get("plan.field.calcul-public"))
                                    .optional()),
                            text(MarketColumn.PUBLICS, lot, false),
                            detail(ConsiderationDetails.WEIGHT, lot),
                            detail(ConsiderationDetails.SUBJECT, lot),
                            detail(ConsiderationDetails.MONTHS, lot),
                            detail(ConsiderationDetails.ACTIVITY, lot),
                            detail(ConsiderationDetails.ACTIONS, lot))));
        }
        groups.add(new Group(
                Messages.get("plan.competence"),
                Messages.get("plan.threshold"),
                0,
                List.of(filled(Field.of(
                                "checkbox",
                                ConsiderationDetails.COMPETENCE,
                                Messages.get("plan.field.competence-insertion"))
                        .optional()))));
        return groups;
    }

    private List<Field> contact() {
        List<Field> fields = new ArrayList<>(List.of(
                text(MarketColumn.CONTACT, 0, false),
                text(MarketColumn.FACILITATOR, 0, false),
                select(MarketColumn.PROCEDURE, Procedure.values(), Procedure::label),
                select(MarketColumn.TECHNIQUE, Technique.values(), Technique::label),
                text(MarketColumn.URL, 0, false)));
        if (published) {
            MarketStatus[] told = Stream.of(MarketStatus.values())
                    .filter(status ->
                            status.isPublic() && status != MarketStatus.NO_NEWS && status != MarketStatus.WITHDRAWN)
                    .toArray(MarketStatus[]::new);
            fields.add(select(MarketColumn.STATUS, told, MarketStatus::label));
        }
        return fields;
    }

    /** Each device with its article; who may answer a reserved lot is said by its name. */
    private Field kinds(int lot) {
        String name = PlanForm.name(MarketColumn.CONSIDERATIONS, lot);
        Set<String> chosen = Set.of(values.getOrDefault(name, "").split(" \\| ", 0));
        Field field = Field.of("checkboxes", name, MarketColumn.CONSIDERATIONS.label())
                .withHint(Messages.get("plan.field.considerations.hint"))
                .optional();
        for (ConsiderationKind kind : ConsiderationKind.values()) {
            String basis = kind.legalBasis() == null ? "" : " (" + kind.legalBasis() + ")";
            field = field.withChoice(kind.code(), kind.label() + basis, chosen.contains(kind.label()));
        }
        return field.withError(faults.getOrDefault(name, ""));
    }

    private Field text(MarketColumn column, int lot, boolean required) {
        String name = lot == 0 ? PlanForm.name(column) : PlanForm.name(column, lot);
        Field field = Field.text(name, column.label()).withHint(ColumnMeaning.of(column));
        return filled(required ? field : field.optional());
    }

    private Field area(MarketColumn column) {
        return filled(Field.of("textarea", PlanForm.name(column), column.label())
                .withHint(ColumnMeaning.of(column))
                .optional());
    }

    private Field detail(String detail, int lot) {
        return filled(Field.text(ConsiderationDetails.name(detail, lot), Messages.get("plan.field." + detail))
                .withHint(Messages.get("plan.field." + detail + ".hint"))
                .optional());
    }

    private <T> Field select(MarketColumn column, T[] choices, Function<T, String> label) {
        String name = PlanForm.name(column);
        String value = values.getOrDefault(name, "");
        Field field = Field.of("select", name, column.label()).optional();
        field = field.withChoice("", Messages.get("plan.field.none"), value.isEmpty());
        for (T choice : choices) {
            String text = label.apply(choice);
            field = field.withChoice(text, text, text.equals(value));
        }
        return filled(field);
    }

    private Field filled(Field field) {
        return field.withValue(values.getOrDefault(field.name(), "")).withError(faults.getOrDefault(field.name(), ""));
    }

    private static Group whole(List<Field> fields) {
        return new Group("", "", 0, fields);
    }
}
