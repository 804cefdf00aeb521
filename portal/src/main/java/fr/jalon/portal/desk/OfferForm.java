package fr.jalon.portal.desk;

import fr.jalon.content.cpv.Cpv;
import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.statement.OwnOffer;
import fr.jalon.content.structure.statement.StatementText;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.trade.Trade;
import fr.jalon.content.trade.TradeGroup;
import fr.jalon.content.trade.TradeProposals;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form of an offer: what it asks, what it proposes from the words typed, and how it is read. */
@Singleton
class OfferForm {
    private final DeskReader reader;
    private final Trades trades;
    private final Cpvs cpvs;
    private final TradeProposals proposals;
    private final TerritoryRepository territories;

    OfferForm(DeskReader reader, Trades trades, Cpvs cpvs, TradeProposals proposals, TerritoryRepository territories) {
        this.reader = reader;
        this.trades = trades;
        this.cpvs = cpvs;
        this.proposals = proposals;
        this.territories = territories;
    }

    /** The offer that was sent, empty where something is wrong; the fields say what. */
    record Read(Optional<OwnOffer> offer, List<Field> fields) {}

    /** Of an offer as it is, or of a new one. */
    List<Field> fields(Optional<OwnOffer> offer) {
        return fields(offer.map(this::texts).orElse(Map.of()), Map.of(), false);
    }

    Read read(Form form, long id) {
        Map<String, String> texts = new LinkedHashMap<>();
        form.values().keySet().forEach(name -> texts.put(name, form.text(name)));
        String trade = first(form.text("metier"), form.text("metier-propose"));
        Optional<String> cpv = cpvs.parse(first(form.text("cpv"), form.text("cpv-propose")));
        Optional<ServiceType> service = ServiceType.of(form.text("forme"));
        DeskReader.Area area = reader.area(form.text("territoires"));
        Map<String, String> faults = new LinkedHashMap<>();
        DeskAnswers answers = new DeskAnswers(form)
                .text("titre", StatementText.LONGEST_TITLE)
                .text("description", StatementText.LONGEST_TEXT)
                .text("capacite", StatementText.LONGEST_LINE)
                .text("delai", StatementText.LONGEST_LINE)
                .number("rayon", StatementText.FARTHEST_KM)
                .day("valable-jusqu-au")
                .with("territoires", area.codes(), area.fault());
        faults.putAll(answers.faults());
        for (String required : List.of("titre", "description")) {
            if (form.text(required).isEmpty()) {
                faults.put(required, Messages.get("desk.offer." + required + ".error"));
            }
        }
        if (trades.find(trade).isEmpty()) {
            faults.put("metier", Messages.get("desk.offer.metier.error"));
        }
        if (!form.text("cpv").isEmpty() && cpv.isEmpty()) {
            faults.put("cpv", Messages.get("desk.offer.cpv.error"));
        }
        if (service.isEmpty()) {
            faults.put("forme", Messages.get("desk.offer.forme.error"));
        }
        if (!faults.isEmpty()) {
            return new Read(Optional.empty(), fields(texts, faults, true));
        }
        Map<String, String> values = answers.values();
        String until = values.getOrDefault("valable-jusqu-au", "");
        String radius = values.getOrDefault("rayon", "");
        return new Read(
                Optional.of(new OwnOffer(
                        id,
                        0,
                        form.text("titre"),
                        form.text("description").replace("\r\n", "\n"),
                        trade,
                        cpv.orElse(null),
                        service.orElseThrow(),
                        absent(form.text("capacite")),
                        absent(form.text("delai")),
                        radius.isEmpty() ? null : Integer.valueOf(radius),
                        area.codes(),
                        until.isEmpty() ? null : LocalDate.parse(until),
                        form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : -1)),
                fields(texts, Map.of(), false));
    }

    private Map<String, String> texts(OwnOffer offer) {
        Map<String, String> labels = territories.labels(offer.areas());
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("version", String.valueOf(offer.version()));
        texts.put("titre", offer.title());
        texts.put("description", offer.description());
        texts.put("metier", offer.trade());
        texts.put("cpv", Objects.requireNonNullElse(offer.cpv(), ""));
        texts.put("forme", offer.service().code());
        texts.put("capacite", Objects.requireNonNullElse(offer.capacity(), ""));
        texts.put("delai", Objects.requireNonNullElse(offer.leadTime(), ""));
        texts.put("rayon", offer.areaKm() == null ? "" : String.valueOf(offer.areaKm()));
        texts.put(
                "territoires",
                offer.areas().stream()
                        .map(code -> labels.getOrDefault(code, code))
                        .collect(Collectors.joining("\n")));
        texts.put("valable-jusqu-au", offer.validUntil() == null ? "" : String.valueOf(offer.validUntil()));
        return texts;
    }

    private List<Field> fields(Map<String, String> texts, Map<String, String> faults, boolean propose) {
        String words = texts.getOrDefault("titre", "") + " " + texts.getOrDefault("description", "");
        List<Trade> likely = propose ? proposals.trades(words) : List.of();
        List<Field> fields = new ArrayList<>();
        fields.add(Field.hidden("version", texts.getOrDefault("version", "")));
        fields.add(field("text", "titre", texts, faults));
        fields.add(field("textarea", "description", texts, faults));
        if (faults.containsKey("metier") && !likely.isEmpty()) {
            Field proposed = Field.of("radios", "metier-propose", Messages.get("desk.offer.metier-propose"))
                    .optional();
            for (Trade trade : likely) {
                proposed = proposed.withChoice(
                        trade.code(),
                        trades.label(trade.group()) + " : " + trade.label(),
                        trade.code().equals(texts.get("metier-propose")));
            }
            fields.add(proposed);
        }
        fields.add(tradeField(texts, faults));
        if (propose && texts.getOrDefault("cpv", "").isEmpty()) {
            List<Trade> within = trades.find(
                            first(texts.getOrDefault("metier", ""), texts.getOrDefault("metier-propose", "")))
                    .map(List::of)
                    .orElse(likely);
            List<Cpv> codes = proposals.cpvs(words, within);
            if (!codes.isEmpty()) {
                Field proposed = Field.of("radios", "cpv-propose", Messages.get("desk.offer.cpv-propose"))
                        .optional();
                for (Cpv cpv : codes) {
                    proposed = proposed.withChoice(
                            cpv.code(),
                            cpv.code() + " " + cpv.label(),
                            cpv.code().equals(texts.get("cpv-propose")));
                }
                fields.add(proposed);
            }
        }
        fields.add(field("text", "cpv", texts, faults).optional());
        Field services = field("radios", "forme", texts, faults);
        for (ServiceType service : ServiceType.values()) {
            services = services.withChoice(
                    service.code(), service.label(), service.code().equals(texts.get("forme")));
        }
        fields.add(services);
        fields.add(field("text", "capacite", texts, faults).optional());
        fields.add(field("text", "delai", texts, faults).optional());
        fields.add(field("text", "rayon", texts, faults).optional());
        fields.add(field("textarea", "territoires", texts, faults).optional());
        fields.add(field("date", "valable-jusqu-au", texts, faults).optional());
        return fields;
    }

    private Field tradeField(Map<String, String> texts, Map<String, String> faults) {
        String chosen = texts.getOrDefault("metier", "");
        Field field = field("select", "metier", texts, faults)
                .withChoice("", Messages.get("desk.offer.metier.none"), chosen.isEmpty());
        for (TradeGroup group : trades.groups()) {
            for (Trade trade : group.trades()) {
                field = field.withChoice(
                        trade.code(),
                        group.label() + " : " + trade.label(),
                        trade.code().equals(chosen));
            }
        }
        return field;
    }

    private static Field field(String type, String name, Map<String, String> texts, Map<String, String> faults) {
        String hint = "desk.offer." + name + ".hint";
        return Field.of(type, name, Messages.get("desk.offer." + name))
                .withHint(Messages.has(hint) ? Messages.get(hint) : "")
                .withValue(texts.getOrDefault(name, ""))
                .withError(faults.getOrDefault(name, ""));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static @org.jspecify.annotations.Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
