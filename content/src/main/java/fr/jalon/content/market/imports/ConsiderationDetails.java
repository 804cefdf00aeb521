package fr.jalon.content.market.imports;

import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a lot asks beside what a spreadsheet holds: rates, shares, weights, actions. */
public final class ConsiderationDetails {
    public static final String RATE = "taux-effort";
    public static final String WEIGHT = "poids";
    public static final String SUBJECT = "objet-critere";
    public static final String SHARE = "part-minimum";
    public static final String MONTHS = "mois-parcours";
    public static final String ACTIVITY = "activite-support";
    public static final String ACTIONS = "actions";

    /** That the buyer is competent in insertion. */
    public static final String COMPETENCE = "competence-insertion";

    /** CCP R2113-7. */
    public static final int LEAST_SHARE = 50;

    private ConsiderationDetails() {}

    /** The name of a detail in a lot. */
    public static String name(String detail, int lot) {
        return detail + "-" + lot;
    }

    static void put(Map<String, String> values, int lot, Consideration asked) {
        switch (asked) {
            case Consideration.ExecutionClause clause -> put(values, RATE, lot, number(clause.effortRate()));
            case Consideration.SocialCriterion criterion -> {
                put(values, WEIGHT, lot, number(criterion.weight()));
                put(values, SUBJECT, lot, criterion.subject());
            }
            case Consideration.Reserved reserved ->
                put(
                        values,
                        SHARE,
                        lot,
                        reserved.minimumShare() == null
                                ? null
                                : reserved.minimumShare().toString());
            case Consideration.InsertionService service -> {
                put(
                        values,
                        MONTHS,
                        lot,
                        service.pathwayMonths() == null
                                ? null
                                : service.pathwayMonths().toString());
                put(values, ACTIVITY, lot, service.activity());
                values.put(COMPETENCE, "oui");
            }
            case Consideration.Action action -> put(values, ACTIONS, lot, action.actions());
            case Consideration.Undecided undecided -> {}
        }
    }

    static Consideration read(Consideration asked, int lot, Map<String, String> values, Map<String, String> faults) {
        return switch (asked) {
            case Consideration.ExecutionClause clause ->
                new Consideration.ExecutionClause(clause.hours(), decimal(values, RATE, lot, faults), clause.publics());
            case Consideration.SocialCriterion criterion ->
                new Consideration.SocialCriterion(decimal(values, WEIGHT, lot, faults), text(values, SUBJECT, lot));
            case Consideration.Reserved reserved ->
                new Consideration.Reserved(reserved.kind(), share(reserved.kind(), lot, values, faults));
            case Consideration.InsertionService service ->
                new Consideration.InsertionService(
                        service.hours(),
                        whole(values, MONTHS, lot, 1, 60, faults),
                        service.phases(),
                        text(values, ACTIVITY, lot),
                        service.publics());
            case Consideration.Action action -> new Consideration.Action(action.kind(), text(values, ACTIONS, lot));
            case Consideration.Undecided undecided -> undecided;
        };
    }

    private static @Nullable Integer share(
            ConsiderationKind kind, int lot, Map<String, String> values, Map<String, String> faults) {
        return switch (kind) {
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH -> {
                Integer share = whole(values, SHARE, lot, LEAST_SHARE, 100, faults);
                yield share == null ? Integer.valueOf(LEAST_SHARE) : share;
            }
            default -> null;
        };
    }

    private static @Nullable Integer whole(
            Map<String, String> values, String detail, int lot, int min, int max, Map<String, String> faults) {
        String text = values.getOrDefault(name(detail, lot), "").strip().replaceFirst("\\s*(%|mois)$", "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max) {
            return Integer.valueOf(text);
        }
        faults.put(name(detail, lot), "Donnez un nombre entier de " + min + " à " + max + ".");
        return null;
    }

    private static @Nullable BigDecimal decimal(
            Map<String, String> values, String detail, int lot, Map<String, String> faults) {
        String text = values.getOrDefault(name(detail, lot), "")
                .strip()
                .replaceFirst("\\s*%$", "")
                .replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            BigDecimal value = new BigDecimal(text);
            if (value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return value;
            }
        }
        faults.put(name(detail, lot), "Donnez un pourcentage entre 0 et 100, par exemple 5 ou 7,5.");
        return null;
    }

    private static @Nullable String text(Map<String, String> values, String detail, int lot) {
        String text = values.getOrDefault(name(detail, lot), "").strip();
        return text.isEmpty() ? null : text;
    }

    private static void put(Map<String, String> values, String detail, int lot, @Nullable String value) {
        if (value != null) {
            values.put(name(detail, lot), value);
        }
    }

    private static @Nullable String number(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString().replace('.', ',');
    }
}
