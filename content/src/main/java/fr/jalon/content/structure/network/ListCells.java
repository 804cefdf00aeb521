package fr.jalon.content.structure.network;

import static fr.jalon.content.structure.network.ListColumns.shortened;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.structure.ServiceType;
import fr.jalon.content.structure.network.MemberListReader.RefusedException;
import fr.jalon.content.structure.statement.OwnOffer;
import fr.jalon.content.structure.statement.StatementText;
import fr.jalon.content.territory.PlaceReader;
import fr.jalon.content.territory.Territory;
import fr.jalon.content.territory.TerritoryRepository;
import fr.jalon.content.text.Fold;
import fr.jalon.content.trade.Trade;
import fr.jalon.content.trade.TradeProposals;
import fr.jalon.content.trade.Trades;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row by the rules of the desk; an empty cell says nothing, and takes nothing back. */
final class ListCells {
    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Set<String> YES = Set.of("oui", "o", "x", "1", "vrai", "true", "yes", "membre", "adherent");
    private static final Set<String> NO = Set.of("non", "n", "0", "faux", "false", "no");
    private static final int NAMED = 3;

    private final Trades trades;
    private final TradeProposals proposals;
    private final Cpvs cpvs;
    private final PlaceReader places;
    private final TerritoryRepository territories;

    ListCells(Trades trades, TradeProposals proposals, Cpvs cpvs, PlaceReader places, TerritoryRepository territories) {
        this.trades = trades;
        this.proposals = proposals;
        this.cpvs = cpvs;
        this.places = places;
        this.territories = territories;
    }

    /** Who is on the list is a member, unless the list says no. */
    boolean member(ListColumns columns, TabularFile.Row row) {
        String text = columns.text(row, ListField.MEMBER);
        return yes(text)
                .orElseThrow(() -> new RefusedException(
                        columns.fault(ListField.MEMBER, "écrivez oui ou non, pas " + shortened(text))));
    }

    /** Statements by field, of the cells that say something. */
    Map<String, String> fields(ListColumns columns, TabularFile.Row row, ListFaults faults) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (ListField field : ListField.values()) {
            String text = columns.text(row, field);
            if (field.stated() && !text.isEmpty()) {
                value(field, text, faults).ifPresent(value -> fields.put(field.code(), value));
            }
        }
        return fields;
    }

    /** The offer as the row leaves it; null, and a fault, where it cannot be read. */
    @Nullable
    OwnOffer offer(ListColumns columns, TabularFile.Row row, @Nullable OwnOffer before, ListFaults faults) {
        String title = fitting(columns, row, ListField.OFFER_TITLE, StatementText.LONGEST_TITLE, faults);
        String text = fitting(columns, row, ListField.OFFER_TEXT, StatementText.LONGEST_TEXT, faults);
        String capacity = fitting(columns, row, ListField.OFFER_CAPACITY, StatementText.LONGEST_LINE, faults);
        String lead = fitting(columns, row, ListField.OFFER_LEAD, StatementText.LONGEST_LINE, faults);
        String trade = trade(columns.text(row, ListField.OFFER_TRADE), before, faults);
        ServiceType service = service(columns.text(row, ListField.OFFER_SERVICE), before, faults);
        String code = columns.text(row, ListField.OFFER_CPV);
        Optional<String> cpv = cpvs.parse(code);
        if (!code.isEmpty() && cpv.isEmpty()) {
            faults.add(ListField.OFFER_CPV, "ce code CPV n’existe pas, " + shortened(code));
        }
        if (trade == null || service == null) {
            return null;
        }
        return before == null
                ? new OwnOffer(
                        0,
                        0,
                        title,
                        text.isEmpty() ? title : text,
                        trade,
                        cpv.orElse(null),
                        service,
                        absent(capacity),
                        absent(lead),
                        null,
                        "",
                        null,
                        0)
                : new OwnOffer(
                        before.id(),
                        before.position(),
                        title,
                        text.isEmpty() ? before.description() : text,
                        trade,
                        cpv.orElse(before.cpv()),
                        service,
                        capacity.isEmpty() ? before.capacity() : capacity,
                        lead.isEmpty() ? before.leadTime() : lead,
                        before.areaKm(),
                        before.areaCodes(),
                        before.validUntil(),
                        before.version());
    }

    /** A statement for people: labels for codes. */
    String printed(String field, String value) {
        List<String> lines = value.isEmpty() ? List.of() : Arrays.asList(value.split("\n"));
        if (field.equals(ListField.TRADES.code())) {
            return lines.stream().map(trades::label).collect(Collectors.joining(", "));
        }
        if (field.equals(ListField.AREA_CODES.code())) {
            Map<String, String> labels = territories.labels(lines);
            return lines.stream().map(code -> labels.getOrDefault(code, code)).collect(Collectors.joining(", "));
        }
        return value;
    }

    String printed(OwnOffer offer) {
        return Stream.of(
                        offer.title(),
                        trades.label(offer.trade()),
                        offer.service().label(),
                        offer.cpv(),
                        offer.capacity(),
                        offer.leadTime(),
                        offer.description().equals(offer.title()) ? null : offer.description())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private Optional<String> value(ListField field, String text, ListFaults faults) {
        return switch (field) {
            case PRESENTATION, CLIENTS -> sized(field, text, StatementText.LONGEST_TEXT, faults);
            case BRAND, AGREEMENT -> sized(field, text, StatementText.LONGEST_LINE, faults);
            case WEBSITE -> {
                String address = StatementText.website(text);
                yield checked(
                        field,
                        address,
                        StatementText.isWebsite(address),
                        "écrivez l’adresse entière du site, pas " + shortened(text),
                        faults);
            }
            case PHONE ->
                checked(
                        field,
                        text,
                        StatementText.isPhone(text),
                        "ce n’est pas un numéro de téléphone, " + shortened(text),
                        faults);
            case MAIL ->
                checked(
                        field,
                        text,
                        StatementText.isMail(text),
                        "ce n’est pas une adresse électronique, " + shortened(text),
                        faults);
            case SHOW_PHONE, SHOW_MAIL -> {
                Optional<Boolean> yes = yes(text);
                if (yes.isEmpty()) {
                    faults.add(field, "écrivez oui ou non, pas " + shortened(text));
                }
                yield yes.map(one -> one ? "oui" : "");
            }
            case AREA_KM -> number(field, text, StatementText.FARTHEST_KM, faults);
            case PLACES -> number(field, text, StatementText.MOST_PLACES, faults);
            case NETWORKS, LABELS -> {
                List<String> lines = StatementText.split(text.replace('|', '\n'));
                yield checked(
                        field,
                        String.join("\n", lines),
                        StatementText.fits(lines),
                        StatementText.MOST_LINES + " valeurs au plus, de " + StatementText.LONGEST_OF_LINES
                                + " caractères au plus",
                        faults);
            }
            case AGREEMENT_UNTIL -> {
                Optional<LocalDate> day = day(text);
                if (day.isEmpty()) {
                    faults.add(field, "écrivez une date complète, comme 31/12/2027, pas " + shortened(text));
                }
                yield day.map(LocalDate::toString);
            }
            case TRADES -> trades(field, text, faults);
            case AREA_CODES -> areas(field, text, faults);
            default -> Optional.empty();
        };
    }

    private Optional<String> trades(ListField field, String text, ListFaults faults) {
        Set<String> codes = new LinkedHashSet<>();
        for (String piece : pieces(text, one -> known(one).isPresent())) {
            Optional<Trade> trade = known(piece);
            if (trade.isEmpty()) {
                faults.add(field, unknown(piece));
                return Optional.empty();
            }
            codes.add(trade.get().code());
        }
        return Optional.of(String.join("\n", codes));
    }

    private @Nullable String trade(String text, @Nullable OwnOffer before, ListFaults faults) {
        if (text.isEmpty() && before != null) {
            return before.trade();
        }
        Optional<Trade> trade = known(text);
        if (trade.isEmpty()) {
            faults.add(
                    ListField.OFFER_TRADE,
                    text.isEmpty() ? "le métier d’une nouvelle offre est nécessaire" : unknown(text));
        }
        return trade.map(Trade::code).orElse(null);
    }

    private @Nullable ServiceType service(String text, @Nullable OwnOffer before, ListFaults faults) {
        if (text.isEmpty() && before != null) {
            return before.service();
        }
        String folded = Fold.fold(text);
        Optional<ServiceType> service = Stream.of(ServiceType.values())
                .filter(one -> one.code().equals(folded)
                        || !folded.isEmpty() && (" " + Fold.fold(one.label()) + " ").contains(" " + folded + " "))
                .findFirst();
        if (service.isEmpty()) {
            faults.add(
                    ListField.OFFER_SERVICE,
                    Stream.of(ServiceType.values()).map(ServiceType::label).collect(Collectors.joining(", "))
                            + (text.isEmpty()
                                    ? "\u00a0: l’une de ces formes est nécessaire"
                                    : ", pas " + shortened(text)));
        }
        return service.orElse(null);
    }

    private Optional<Trade> known(String text) {
        String folded = Fold.fold(text);
        return trades.groups().stream()
                .flatMap(group -> group.trades().stream())
                .filter(trade -> Fold.fold(trade.code()).equals(folded)
                        || Fold.fold(trade.label()).equals(folded))
                .findFirst();
    }

    private String unknown(String text) {
        String likely =
                proposals.trades(text).stream().limit(NAMED).map(Trade::label).collect(Collectors.joining("\u00a0; "));
        return "métier inconnu, " + shortened(text) + (likely.isEmpty() ? "" : "\u00a0; peut-être\u00a0: " + likely);
    }

    private Optional<String> areas(ListField field, String text, ListFaults faults) {
        List<String> lines = pieces(text, one -> places.read(one).clear());
        Set<String> codes = new LinkedHashSet<>();
        if (lines.size() > StatementText.MOST_TERRITORIES) {
            faults.add(field, StatementText.MOST_TERRITORIES + " territoires au plus");
            return Optional.empty();
        }
        for (String line : lines) {
            PlaceReader.Reading reading = places.read(line);
            if (!reading.clear()) {
                String choices = reading.territories().stream()
                        .limit(NAMED)
                        .map(Territory::label)
                        .collect(Collectors.joining(", "));
                faults.add(
                        field,
                        choices.isEmpty()
                                ? "lieu inconnu, " + shortened(line)
                                : shortened(line) + " peut désigner plusieurs lieux\u00a0: " + choices);
                return Optional.empty();
            }
            codes.add(reading.territories().getFirst().code());
        }
        return Optional.of(String.join("\n", codes));
    }

    /** Between bars, semicolons and lines; between commas too, where the whole is nothing that is known. */
    private static List<String> pieces(String text, Predicate<String> known) {
        List<String> pieces = new ArrayList<>();
        for (String piece : StatementText.split(text.replace('|', '\n'))) {
            if (!piece.contains(",") || known.test(piece)) {
                pieces.add(piece);
            } else {
                pieces.addAll(StatementText.split(piece.replace(',', '\n')));
            }
        }
        return pieces;
    }

    private static Optional<String> number(ListField field, String text, int most, ListFaults faults) {
        String digits = text.replaceAll("[\\s\\p{Z}]|km$", "");
        return checked(
                field,
                digits,
                StatementText.isNumber(digits, most),
                "écrivez un nombre de 1 à " + most + ", pas " + shortened(text),
                faults);
    }

    private static Optional<LocalDate> day(String text) {
        Matcher french = FRENCH_DAY.matcher(text);
        try {
            LocalDate day = french.matches()
                    ? LocalDate.of(
                            Integer.parseInt(french.group(3)),
                            Integer.parseInt(french.group(2)),
                            Integer.parseInt(french.group(1)))
                    : LocalDate.parse(text);
            return Optional.of(day).filter(one -> one.getYear() >= 1950 && one.getYear() <= 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty text is yes: who is on a list is meant. */
    private static Optional<Boolean> yes(String text) {
        String folded = Fold.fold(text);
        if (text.isEmpty() || YES.contains(folded)) {
            return Optional.of(true);
        }
        return NO.contains(folded) ? Optional.of(false) : Optional.empty();
    }

    private static String fitting(
            ListColumns columns, TabularFile.Row row, ListField field, int longest, ListFaults faults) {
        String text = columns.text(row, field);
        sized(field, text, longest, faults);
        return text;
    }

    private static Optional<String> sized(ListField field, String text, int longest, ListFaults faults) {
        return checked(
                field,
                text,
                text.length() <= longest,
                "ce texte est trop long, " + longest + " caractères au plus",
                faults);
    }

    private static Optional<String> checked(
            ListField field, String value, boolean right, String fault, ListFaults faults) {
        if (!right) {
            faults.add(field, fault);
        }
        return right ? Optional.of(value) : Optional.empty();
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
