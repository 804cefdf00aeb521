package fr.jalon.content.market.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.Procedure;
import fr.jalon.content.market.Technique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a market of the API into the fields of the form, so that the same rules read both; what only JSON can get wrong, a
 * type, a code or a name that is none, is said here.
 */
public final class PlanJsonReader {
    private static final Set<String> WHOLE = Set.of(
            "code",
            "title",
            "description",
            "nature",
            "cpv",
            "places",
            "amount",
            "publication",
            "offers",
            "start",
            "durationMonths",
            "renewals",
            "procedure",
            "technique",
            "contact",
            "facilitator",
            "consultationUrl",
            "insertionCompetence",
            "considerations",
            "lots",
            "status",
            "version",
            "reason");
    /** What answers say besides: sent back, it changes nothing. */
    private static final Set<String> TOLD =
            Set.of("reference", "url", "updated", "withdrawalReason", "buyer", "changes", "demonstration");

    private static final Set<String> OF_LOT = Set.of("number", "title", "cpv", "places", "amount", "considerations");
    private static final int LONGEST_REASON = 500;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> pointers = new HashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    private PlanJsonReader() {}

    /** @param sent anything: what is no object is a fault of the whole */
    public static PlanEntry read(JsonNode sent) {
        return new PlanJsonReader().entry(sent);
    }

    private PlanEntry entry(JsonNode sent) {
        if (!(sent instanceof ObjectNode market)) {
            faults.put("", "Un objet JSON est attendu, un marché avec ses champs.");
            return new PlanEntry(values, pointers, faults, null, null, null, null, "");
        }
        unknown(market, "", WHOLE, TOLD);
        text(market, "code", MarketColumn.CODE);
        text(market, "title", MarketColumn.TITLE);
        text(market, "description", MarketColumn.DESCRIPTION);
        code(market, "nature", MarketColumn.NATURE, code -> Nature.ofCode(code).map(Nature::label));
        code(market, "procedure", MarketColumn.PROCEDURE, code -> Procedure.ofCode(code)
                .map(Procedure::label));
        code(market, "technique", MarketColumn.TECHNIQUE, code -> Technique.ofCode(code)
                .map(Technique::label));
        text(market, "publication", MarketColumn.PUBLICATION);
        text(market, "offers", MarketColumn.OFFERS);
        text(market, "start", MarketColumn.START);
        put(MarketColumn.MONTHS, "/durationMonths", whole(market, "durationMonths", ""));
        put(MarketColumn.RENEWALS, "/renewals", whole(market, "renewals", ""));
        text(market, "contact", MarketColumn.CONTACT);
        text(market, "facilitator", MarketColumn.FACILITATOR);
        text(market, "consultationUrl", MarketColumn.URL);
        String url = values.getOrDefault(PlanForm.name(MarketColumn.URL), "");
        if (!url.isEmpty() && !url.matches("(?i)https?://[^\\s/?#]+\\.\\S+")) {
            faults.put("/consultationUrl", "Donnez une adresse entière, qui commence par https://.");
        }
        put(MarketColumn.CPV, "/cpv", list(market, "cpv", ""));
        put(MarketColumn.PLACES, "/places", list(market, "places", ""));
        put(MarketColumn.AMOUNT, "/amount", amount(market, ""));
        JsonNode competence = market.path("insertionCompetence");
        if (competence.isBoolean()
                ? competence.asBoolean()
                : wrong(competence, "/insertionCompetence", "true ou false")) {
            values.put(ConsiderationDetails.COMPETENCE, "oui");
        }
        pointers.put(ConsiderationDetails.COMPETENCE, "/insertionCompetence");
        lots(market);
        return new PlanEntry(
                values,
                pointers,
                faults,
                plain(market, "reference"),
                values.get(PlanForm.name(MarketColumn.CODE)),
                status(market),
                version(market),
                reason(market));
    }

    private void lots(ObjectNode market) {
        JsonNode lots = market.path("lots");
        boolean divided = lots.isArray() && lots.size() > 1;
        if (lots.isArray() && !lots.isEmpty() && market.hasNonNull("considerations")) {
            faults.put("/considerations", "Avec des lots, chaque lot dit ce qu’il demande\u00a0: retirez ce champ.");
        }
        if (!lots.isArray()) {
            wrong(lots, "/lots", "une liste de lots");
        }
        if (!lots.isArray() || lots.isEmpty()) {
            values.put(PlanForm.LOTS, "1");
            considerations(market, "", 1);
            return;
        }
        if (lots.size() > PlanForm.MOST_LOTS) {
            faults.put("/lots", PlanForm.MOST_LOTS + " lots au plus.");
            return;
        }
        values.put(PlanForm.LOTS, String.valueOf(lots.size()));
        for (int i = 0; i < lots.size(); i++) {
            lot(lots.get(i), "/lots/" + i, i + 1, divided);
        }
        boolean priced = lots.valueStream().anyMatch(lot -> lot.path("amount").isObject());
        if (divided && market.path("amount").isObject() && !priced) {
            faults.put("/amount", "Avec des lots, dites le montant de chacun\u00a0: le total en est la somme.");
        }
    }

    private void lot(JsonNode sent, String at, int number, boolean divided) {
        if (!(sent instanceof ObjectNode lot)) {
            faults.put(at, "Un objet JSON est attendu, un lot avec ses champs.");
            return;
        }
        unknown(lot, at, OF_LOT, Set.of());
        put(PlanForm.name(MarketColumn.LOT_TITLE, number), at + "/title", string(lot, "title", at));
        // A market in one lot is that lot: what either says counts.
        String cpv = list(lot, "cpv", at);
        String ofAll = values.getOrDefault(PlanForm.name(MarketColumn.CPV), "");
        put(name(MarketColumn.CPV, number, divided), at + "/cpv", cpv.isEmpty() ? ofAll : cpv);
        put(name(MarketColumn.PLACES, number, divided), at + "/places", list(lot, "places", at));
        put(name(MarketColumn.AMOUNT, number, divided), at + "/amount", amount(lot, at));
        considerations(lot, at, number);
    }

    private static String name(MarketColumn column, int number, boolean divided) {
        return divided ? PlanForm.name(column, number) : PlanForm.name(column);
    }

    private void considerations(ObjectNode lot, String at, int number) {
        String here = at + "/considerations";
        String field = PlanForm.name(MarketColumn.CONSIDERATIONS, number);
        pointers.put(field, here);
        pointers.put(PlanForm.name(MarketColumn.HOURS, number), here);
        pointers.put(PlanForm.name(MarketColumn.PUBLICS, number), here);
        JsonNode asked = lot.path("considerations");
        if (!asked.isArray()) {
            faults.put(
                    here,
                    "Dites ce qui est demandé\u00a0: une liste, vide s’il n’y a rien, ou undecided si c’est à"
                            + " l’étude.");
            return;
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            consideration(asked.get(i), here + "/" + i, number).ifPresent(kind -> {
                if (labels.contains(kind.label())) {
                    faults.put(here, "«\u00a0" + kind.code() + "\u00a0» est demandé deux fois.");
                }
                labels.add(kind.label());
            });
        }
        values.put(field, labels.isEmpty() ? "Pas de considération sociale" : String.join(" | ", labels));
    }

    private Optional<ConsiderationKind> consideration(JsonNode sent, String at, int lot) {
        String code = sent.isTextual() ? sent.asText() : sent.path("code").asText();
        Optional<ConsiderationKind> kind = ConsiderationKind.ofCode(code);
        if (kind.isEmpty()) {
            faults.put(
                    sent.isTextual() ? at : at + "/code",
                    "Une considération est attendue\u00a0: "
                            + codes(ConsiderationKind.values(), ConsiderationKind::code) + ".");
        } else if (sent instanceof ObjectNode asked) {
            details(asked, kind.get(), at, lot);
        }
        return kind;
    }

    private void details(ObjectNode asked, ConsiderationKind kind, String at, int lot) {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (kind) {
            case EXECUTION_CLAUSE -> fields.put("effortRate", ConsiderationDetails.RATE);
            case INSERTION_SERVICE -> {
                fields.put("pathwayMonths", ConsiderationDetails.MONTHS);
                fields.put("activity", ConsiderationDetails.ACTIVITY);
            }
            case SOCIAL_CRITERION -> {
                fields.put("weight", ConsiderationDetails.WEIGHT);
                fields.put("subject", ConsiderationDetails.SUBJECT);
            }
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH ->
                fields.put("minimumShare", ConsiderationDetails.SHARE);
            case RESERVED_PRISON, RESERVED_ESS, UNDECIDED -> {}
            case SOCIAL_ACTION, LITERACY, EQUALITY_DIVERSITY, PROGRESS_PLAN ->
                fields.put("actions", ConsiderationDetails.ACTIONS);
        }
        boolean hours = kind == ConsiderationKind.EXECUTION_CLAUSE || kind == ConsiderationKind.INSERTION_SERVICE;
        Set<String> known = new java.util.HashSet<>(fields.keySet());
        known.add("code");
        if (hours) {
            known.addAll(List.of("hours", "publics"));
            once(MarketColumn.HOURS, lot, at + "/hours", whole(asked, "hours", at));
            once(MarketColumn.PUBLICS, lot, at + "/publics", string(asked, "publics", at));
        }
        unknown(asked, at, known, Set.of("label", "legalBasis"));
        fields.forEach((field, detail) -> {
            String name = ConsiderationDetails.name(detail, lot);
            boolean words = field.equals("activity") || field.equals("subject") || field.equals("actions");
            // Two of the incentives may both have actions: the form has one field for them.
            String text = words ? string(asked, field, at) : number(asked, field, at);
            if (!text.isEmpty() && !text.equals(values.getOrDefault(name, text))) {
                faults.put(at + "/" + field, "Un lot ne dit cela qu’une fois\u00a0: gardez un seul texte.");
            }
            put(name, at + "/" + field, text);
        });
    }

    /** The hours and publics of a lot are said once, by its clause or by its purchase of insertion. */
    private void once(MarketColumn column, int lot, String at, String text) {
        String name = PlanForm.name(column, lot);
        if (text.isEmpty()) {
            return;
        }
        if (!values.getOrDefault(name, "").isEmpty()) {
            faults.put(at, "Un lot ne le dit qu’une fois, pour sa clause ou pour son achat d’insertion.");
        }
        put(name, at, text);
    }

    private @Nullable String status(ObjectNode market) {
        String code = plain(market, "status");
        if (code == null) {
            return null;
        }
        if (MarketStatus.ofCode(code).isEmpty()) {
            faults.put(
                    "/status",
                    "Un statut est attendu\u00a0: " + codes(MarketStatus.values(), MarketStatus::code) + ".");
        }
        return code;
    }

    private @Nullable Long version(ObjectNode market) {
        JsonNode version = market.path("version");
        if (version.isIntegralNumber() && version.canConvertToLong()) {
            return version.asLong();
        }
        wrong(version, "/version", "un nombre entier");
        return null;
    }

    private String reason(ObjectNode market) {
        String reason = string(market, "reason", "").strip();
        if (reason.length() > LONGEST_REASON) {
            faults.put("/reason", LONGEST_REASON + "\u202fcaractères au plus.");
        }
        return reason;
    }

    private void text(ObjectNode market, String field, MarketColumn column) {
        put(column, "/" + field, string(market, field, ""));
    }

    private void code(ObjectNode market, String field, MarketColumn column, Function<String, Optional<String>> label) {
        String code = string(market, field, "");
        Optional<String> text = label.apply(code);
        if (!code.isEmpty() && text.isEmpty()) {
            String values =
                    switch (column) {
                        case NATURE -> codes(Nature.values(), Nature::code);
                        case PROCEDURE -> codes(Procedure.values(), Procedure::code);
                        default -> codes(Technique.values(), Technique::code);
                    };
            faults.put("/" + field, "Un code est attendu\u00a0: " + values + ".");
        }
        put(column, "/" + field, text.orElse(""));
    }

    private static <T> String codes(T[] values, Function<T, String> code) {
        return java.util.Arrays.stream(values).map(code).collect(Collectors.joining(", "));
    }

    private String amount(ObjectNode node, String at) {
        JsonNode amount = node.path("amount");
        if (amount.isTextual() && Set.of("not-disclosed", "not-known").contains(amount.asText())) {
            return amount.asText().equals("not-disclosed") ? "non communiqué" : "";
        }
        if (!(amount instanceof ObjectNode range)) {
            wrong(amount, at + "/amount", "un objet {\"min\", \"max\"} en euros hors taxes, ou not-disclosed");
            return "";
        }
        unknown(range, at + "/amount", Set.of("min", "max"), Set.of());
        String min = whole(range, "min", at + "/amount");
        String max = whole(range, "max", at + "/amount");
        if (min.isEmpty() && max.isEmpty()) {
            return "";
        }
        if (!min.isEmpty() && !max.isEmpty() && Long.parseLong(min) > Long.parseLong(max)) {
            faults.put(at + "/amount", "Le minimum dépasse le maximum.");
            return "";
        }
        return max.isEmpty()
                ? "plus de " + min + " €"
                : min.isEmpty() ? "moins de " + max + " €" : min + " - " + max + " €";
    }

    private String list(ObjectNode node, String field, String at) {
        JsonNode list = node.path(field);
        if (!list.isArray()) {
            wrong(list, at + "/" + field, "une liste de codes");
            return "";
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isTextual()) {
                codes.add(list.get(i).asText());
            } else {
                faults.put(at + "/" + field + "/" + i, "Un texte est attendu.");
            }
        }
        return String.join(" | ", codes);
    }

    private String string(ObjectNode node, String field, String at) {
        JsonNode text = node.path(field);
        if (!text.isTextual()) {
            wrong(text, at + "/" + field, "un texte");
            return "";
        }
        // PostgreSQL takes no NUL.
        return text.asText().replace("\0", "");
    }

    private @Nullable String plain(ObjectNode node, String field) {
        String text = string(node, field, "");
        return text.isEmpty() ? null : text;
    }

    private String number(ObjectNode node, String field, String at) {
        JsonNode number = node.path(field);
        if (!number.isNumber()) {
            wrong(number, at + "/" + field, "un nombre");
            return "";
        }
        java.math.BigDecimal value = number.decimalValue();
        if (value.signum() < 0 || value.precision() - value.scale() > 12 || value.scale() > 6) {
            faults.put(at + "/" + field, "Ce nombre est hors de propos.");
            return "";
        }
        return value.stripTrailingZeros().toPlainString();
    }

    private String whole(ObjectNode node, String field, String at) {
        String text = number(node, field, at);
        if (text.contains(".")) {
            faults.put(at + "/" + field, "Un nombre entier est attendu.");
            return "";
        }
        return text;
    }

    /** Says so unless the field is absent or null; never true. */
    private boolean wrong(JsonNode node, String at, String expected) {
        if (!node.isMissingNode() && !node.isNull()) {
            faults.put(at, "Le type n’est pas le bon\u00a0: " + expected + " est attendu.");
        }
        return false;
    }

    private void unknown(ObjectNode node, String at, Set<String> known, Set<String> told) {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field) && !told.contains(field)) {
                faults.put(
                        at + "/" + field.replace("~", "~0").replace("/", "~1"),
                        "Ce champ n’existe pas\u00a0; les champs sont "
                                + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        });
    }

    private void put(MarketColumn column, String pointer, String text) {
        put(PlanForm.name(column), pointer, text);
    }

    private void put(String name, String pointer, String text) {
        if (!text.isEmpty() || !pointers.containsKey(name)) {
            pointers.put(name, pointer);
        }
        if (!text.isEmpty()) {
            values.put(name, text);
        }
    }
}
