package fr.jalon.content.market.imports;

import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.HoursCalculation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What hours are calculated from, beside {@link #RATE}. */
    public static final String AMOUNT = "calcul-montant";

    public static final String LABOUR = "calcul-part";
    public static final String COST = "calcul-cout";

    /** That the public may read the calculation. */
    public static final String SHOWN = "calcul-public";

    private static final List<String> CALCULATED = List.of(AMOUNT, LABOUR, COST);

    /** Before the comma. */
    private static final int MOST_DIGITS = 11;

    private static final int MOST_DIGITS_OF_COST = 4;

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
            case Consideration.ExecutionClause clause -> {
                put(values, RATE, lot, number(clause.effortRate()));
                HoursCalculation from = clause.calculation();
                if (from != null) {
                    put(values, AMOUNT, lot, number(from.amount()));
                    put(values, LABOUR, lot, number(from.labourShare()));
                    put(values, COST, lot, number(from.hourlyCost()));
                    put(values, SHOWN, lot, from.shown() ? "oui" : null);
                }
            }
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
                new Consideration.ExecutionClause(
                        clause.hours(),
                        decimal(values, RATE, lot, faults),
                        clause.publics(),
                        calculation(lot, values, faults));
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

    /** Half a calculation stays in the draft; it is a fault only where the public is to read it. */
    private static @Nullable HoursCalculation calculation(
            int lot, Map<String, String> values, Map<String, String> faults) {
        boolean shown = !values.getOrDefault(name(SHOWN, lot), "").isBlank();
        for (String detail : CALCULATED) {
            if (values.getOrDefault(name(detail, lot), "").isBlank()) {
                if (shown) {
                    faults.put(
                            name(detail, lot),
                            "Complétez le calcul pour le montrer, ou décochez «\u00a0montrer le calcul\u00a0».");
                }
                return null;
            }
        }
        BigDecimal amount = positive(values, AMOUNT, lot, faults);
        BigDecimal labour = decimal(values, LABOUR, lot, faults);
        BigDecimal cost = positive(values, COST, lot, faults);
        return amount == null || labour == null || cost == null
                ? null
                : new HoursCalculation(amount, labour, cost, shown);
    }

    private static @Nullable BigDecimal positive(
            Map<String, String> values, String detail, int lot, Map<String, String> faults) {
        Optional<BigDecimal> number = number(values, detail, lot);
        int digits = detail.equals(COST) ? MOST_DIGITS_OF_COST : MOST_DIGITS;
        if (number.isPresent()
                && number.get().signum() > 0
                && number.get().precision() - number.get().scale() <= digits) {
            return number.get();
        }
        faults.put(name(detail, lot), "Donnez un nombre positif, par exemple 1 200 000 ou 28,50.");
        return null;
    }

    /** What was typed, with or without spaces, euros or percent; empty where it is no number. */
    public static Optional<BigDecimal> number(Map<String, String> values, String detail, int lot) {
        String text = values.getOrDefault(name(detail, lot), "")
                .replaceAll("[\\s\\u00a0\\u202f€%]", "")
                .replace(',', '.');
        return text.matches("\\d{1,12}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
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
