package fr.jalon.portal.desk;

import fr.jalon.content.audit.AuditEntry;
import fr.jalon.content.trade.Trade;
import fr.jalon.content.trade.TradeGroup;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.desk.DeskPage.Group;
import fr.jalon.portal.desk.DeskPage.SectionView;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words the desk: what each section asks, what was said before, and what the official source says beside it. */
record DeskSections(Desk desk, DeskState state, Trades trades, Map<String, String> places, List<AuditEntry> changes) {
    DeskPage page(Sent sent, String jeton) {
        return DeskPage.of(
                desk,
                BetterFound.of(state),
                state.offers().stream()
                        .map(offer -> DeskPage.OfferLine.of(desk, offer, LocalDate.now()))
                        .toList(),
                Stream.of(DeskSection.values())
                        .map(section -> view(section, sent))
                        .toList(),
                changes,
                jeton);
    }

    private SectionView view(DeskSection section, Sent sent) {
        boolean again = section == sent.section();
        // Sent again over what somebody else has saved meanwhile, it is sent on purpose.
        Instant seen = Instant.now();
        List<Field> fields = fields(section).stream()
                .map(field -> again ? answered(field, sent) : field)
                .toList();
        return new SectionView(
                section.code(),
                section.title(),
                Messages.get("desk." + section.code() + ".text"),
                state.since(section)
                        .map(since -> Messages.get("desk.said", Typography.day(since)))
                        .orElse(""),
                official(section),
                again && sent.late() ? Messages.get("desk.late") : "",
                desk.path() + "/" + section.code(),
                Field.hidden("vu", String.valueOf(seen.toEpochMilli())),
                fields,
                section == DeskSection.TRADES ? groups() : List.of());
    }

    private static Field answered(Field field, Sent sent) {
        String value = field.isCheckbox()
                ? (sent.form().has(field.name()) ? "oui" : "")
                : sent.form().text(field.name());
        return field.withValue(value).withError(sent.faults().getOrDefault(field.name(), ""));
    }

    private List<Field> fields(DeskSection section) {
        return switch (section) {
            case IDENTITY ->
                List.of(
                        asked("textarea", "presentation"),
                        asked("text", "brand").withAutocomplete("organization"),
                        asked("url", "website").withAutocomplete("url"));
            case CONTACT ->
                List.of(
                        asked("tel", "phone").withAutocomplete("tel"),
                        asked("checkbox", "show-phone"),
                        asked("email", "mail").withAutocomplete("email"),
                        asked("checkbox", "show-mail"));
            case TRADES -> List.of();
            case AREA ->
                List.of(
                        asked("text", "area-km"),
                        asked("textarea", "area-codes")
                                .withValue(listed(state.value("area-codes")).stream()
                                        .map(code -> places.getOrDefault(code, code))
                                        .collect(Collectors.joining("\n"))));
            case SIZE -> List.of(asked("text", "places"));
            case NETWORKS -> List.of(asked("textarea", "networks"), asked("textarea", "labels"));
            case AGREEMENT -> List.of(asked("text", "agreement"), asked("date", "agreement-until"));
            case CLIENTS -> List.of(asked("textarea", "clients"));
            case CLOSURE -> List.of(asked("date", "closed-until"), asked("text", "closed-note"));
        };
    }

    private Field asked(String type, String field) {
        String hint = "desk.field." + field + ".hint";
        return Field.of(type, field, Messages.get("desk.field." + field))
                .withHint(Messages.has(hint) ? Messages.get(hint) : "")
                .optional()
                .withValue(state.value(field));
    }

    /** What sources say of the same fields: it stays beside, whatever the structure says. */
    private List<String> official(DeskSection section) {
        String source = Objects.requireNonNullElse(state.official().source(), "");
        List<String> lines = new ArrayList<>();
        switch (section) {
            case IDENTITY -> {
                lines.add(line("name", state.official().name(), source));
                if (state.official().brand() != null) {
                    lines.add(line("brand", state.official().brand(), source));
                }
                if (state.official().website() != null) {
                    lines.add(line("website", state.official().website(), source));
                }
            }
            case SIZE -> {
                if (state.official().places() != null) {
                    lines.add(line("places", Typography.number(state.official().places()), source));
                }
            }
            default -> {
                // Of these no source says anything.
            }
        }
        return lines;
    }

    private static String line(String field, @Nullable String value, String source) {
        return Messages.get("desk.official." + field, String.valueOf(value), source);
    }

    private List<Group> groups() {
        List<String> chosen = listed(state.value("trades"));
        return trades.groups().stream().map(group -> group(group, chosen)).toList();
    }

    private static Group group(TradeGroup group, List<String> chosen) {
        Field field = Field.of("checkboxes", "trades", group.label());
        for (Trade trade : group.trades()) {
            field = field.withChoice(trade.code(), trade.label(), chosen.contains(trade.code()));
        }
        long count = field.choices().stream().filter(Field.Choice::selected).count();
        return new Group(
                count == 0 ? group.label() : Messages.get("desk.metiers.group", group.label(), count),
                count > 0,
                field.choices());
    }

    private static List<String> listed(String value) {
        return value.isEmpty() ? List.of() : Arrays.asList(value.split("\n"));
    }
}
