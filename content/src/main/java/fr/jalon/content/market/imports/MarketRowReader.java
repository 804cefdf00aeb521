package fr.jalon.content.market.imports;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.Siren;
import fr.jalon.content.imports.TabularFile;
import fr.jalon.content.market.AmountRange;
import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.Consideration;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.Origin;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.Revision;
import fr.jalon.content.market.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one row of a spreadsheet into a market with one lot. */
final class MarketRowReader {
    private final MarketColumns columns;
    private final ImportOptions options;
    private final Cpvs cpvs;
    private final PlaceTexts places;
    private final Map<String, Buyer> knownBuyers;
    private final @Nullable Buyer own;

    /** @param own the only buyer whose rows are taken; null for any */
    MarketRowReader(
            MarketColumns columns,
            ImportOptions options,
            Cpvs cpvs,
            PlaceTexts places,
            Map<String, Buyer> knownBuyers,
            @Nullable Buyer own) {
        this.columns = columns;
        this.options = options;
        this.cpvs = cpvs;
        this.places = places;
        this.knownBuyers = knownBuyers;
        this.own = own;
    }

    ReadRow read(TabularFile.Row row) {
        RowCells cells = new RowCells(row, columns);
        String siren = siren(cells);
        String code = cells.required(MarketColumn.CODE);
        String title = cells.required(MarketColumn.TITLE);
        List<String> cpv = cpv(cells);
        Nature nature = nature(cells, cpv);
        PlannedDate publication = date(cells, MarketColumn.PUBLICATION);
        if (publication == null && cells.text(MarketColumn.PUBLICATION).isEmpty()) {
            cells.problem(MarketColumn.PUBLICATION, "vide");
        }
        PlannedDate offers = date(cells, MarketColumn.OFFERS);
        PlannedDate start = date(cells, MarketColumn.START);
        Integer months = number(cells, MarketColumn.MONTHS, 1, 600);
        Integer renewals = number(cells, MarketColumn.RENEWALS, 0, 20);
        AmountRange amount = amount(cells);
        MarketStatus status = status(cells);
        Integer lotNumber = number(cells, MarketColumn.LOT_NUMBER, 1, 999);
        List<Consideration> considerations = considerations(cells);
        List<String> where = places.read(cells);
        ReadRow.Key key = siren == null || code.isEmpty() ? null : new ReadRow.Key(siren, code);
        if (!cells.problems().isEmpty() || key == null || publication == null) {
            return new ReadRow(cells.line(), key, lotNumber, null, cells.problems(), cells.repairs(), cells.faults());
        }
        String lotTitle = cells.textOrNull(MarketColumn.LOT_TITLE);
        Lot lot = new Lot(
                lotNumber == null ? 1 : lotNumber,
                lotTitle == null ? title : lotTitle,
                cpv.isEmpty() ? null : cpv.getFirst(),
                List.of(),
                amount,
                considerations);
        PlannedMarket market = new PlannedMarket(
                "",
                buyer(cells, siren),
                code,
                title,
                cells.text(MarketColumn.DESCRIPTION),
                nature,
                cpv,
                where,
                amount,
                ProcedureText.procedure(cells),
                ProcedureText.technique(cells),
                new Schedule(publication, offers, start, months, renewals == null ? 0 : renewals),
                cells.textOrNull(MarketColumn.CONTACT),
                cells.textOrNull(MarketColumn.FACILITATOR),
                url(cells),
                status,
                null,
                List.of(lot),
                List.of(),
                List.of(),
                new Origin(false, options.source(), options.sourceDate()),
                Revision.NONE);
        return new ReadRow(cells.line(), key, lotNumber, market, List.of(), cells.repairs(), Map.of());
    }

    /** A SIREN, or the SIREN of a SIRET; zeros that a spreadsheet lost are put back. */
    private @Nullable String siren(RowCells cells) {
        String digits = cells.digits(MarketColumn.SIREN);
        if (digits.isEmpty() && own != null) {
            return own.siren();
        }
        if (digits.isEmpty()) {
            cells.problem(MarketColumn.SIREN, "vide");
            return null;
        }
        String siren = digits.length() == 14 ? digits.substring(0, 9) : digits;
        if (siren.matches("\\d{5,8}")) {
            siren = "0".repeat(9 - siren.length()) + siren;
        }
        // INSEE never gave those of the demonstration.
        boolean demonstration = own != null && siren.equals(own.siren());
        if (!demonstration && !Siren.isValid(siren)) {
            cells.problem(MarketColumn.SIREN, RowCells.shown(cells.text(MarketColumn.SIREN)) + " n’est pas un SIREN");
            return null;
        }
        if (digits.length() < 9) {
            cells.repair(MarketColumn.SIREN, "zéros perdus en tête du SIREN, rétablis (" + siren + ")");
        }
        if (own != null && !siren.equals(own.siren())) {
            cells.problem(
                    MarketColumn.SIREN,
                    "le SIREN " + siren + " est celui d’un autre acheteur\u202f; seuls les marchés de " + own.name()
                            + " (" + own.siren() + ") peuvent être importés ici");
            return null;
        }
        return siren;
    }

    private Buyer buyer(RowCells cells, String siren) {
        if (own != null) {
            return own;
        }
        Buyer known = knownBuyers.get(siren);
        String name = cells.textOrNull(MarketColumn.BUYER_NAME);
        String kind = cells.text(MarketColumn.BUYER_KIND);
        return new Buyer(
                siren,
                name != null ? name : known != null ? known.name() : "Acheteur au SIREN " + siren,
                BuyerKind.ofCode(kind)
                        .or(() -> Optional.ofNullable(known).map(Buyer::kind))
                        .orElseGet(() -> BuyerKind.ofSiren(siren)));
    }

    private List<String> cpv(RowCells cells) {
        Set<String> codes = new LinkedHashSet<>();
        for (String part : cells.text(MarketColumn.CPV).split("[|;,\\n]| (?=\\d{7,8})")) {
            String text = part.strip().replaceFirst("[.,]0+$", "").replaceFirst(" .*[a-zA-Zà-ÿ].*$", "");
            if (text.isEmpty()) {
                continue;
            }
            Optional<String> code = cpvs.parse(text);
            if (code.isEmpty() && text.matches("\\d{7}")) {
                code = cpvs.parse("0" + text);
                code.ifPresent(padded ->
                        cells.repair(MarketColumn.CPV, "zéro perdu en tête du code CPV, rétabli (" + padded + ")"));
            }
            if (code.isEmpty()) {
                cells.problem(MarketColumn.CPV, RowCells.shown(text) + " n’est pas un code CPV");
            }
            code.ifPresent(codes::add);
        }
        return List.copyOf(codes);
    }

    private static Nature nature(RowCells cells, List<String> cpv) {
        String text = fr.jalon.content.text.Fold.fold(cells.text(MarketColumn.NATURE));
        if (text.contains("travaux") || text.equals("works")) {
            return Nature.WORKS;
        }
        if (text.contains("fourniture") || text.equals("supplies")) {
            return Nature.SUPPLIES;
        }
        if (text.contains("service") || text.contains("prestation") || cpv.isEmpty()) {
            return Nature.SERVICES;
        }
        // Divisions of the CPV: 45 is works, up to 44 and 48 are goods, the others services.
        int division = Integer.parseInt(cpv.getFirst().substring(0, 2));
        Nature nature =
                division == 45 ? Nature.WORKS : division < 45 || division == 48 ? Nature.SUPPLIES : Nature.SERVICES;
        cells.repair(MarketColumn.NATURE, "nature déduite du code CPV (" + nature.label() + ")");
        return nature;
    }

    private static @Nullable PlannedDate date(RowCells cells, MarketColumn column) {
        return cells.read(column, "une date, un mois ou un trimestre", DateText::read);
    }

    private static AmountRange amount(RowCells cells) {
        AmountRange amount = cells.read(MarketColumn.AMOUNT, "un montant ni une fourchette", AmountText::read);
        return amount == null ? AmountRange.notKnown() : amount;
    }

    private static @Nullable Integer number(RowCells cells, MarketColumn column, int min, int max) {
        return cells.read(column, "un nombre entier de " + min + " à " + max, text -> {
            String digits =
                    text.replaceFirst("[.,]0+$", "").replaceAll("(?i)[\\s\\u00a0\\u202f]|mois|heures?|lot|h$", "");
            boolean years = digits.matches("(?i)\\d{1,2}ans?");
            String plain = years ? digits.replaceAll("\\D", "") : digits;
            if (!plain.matches("\\d{1,7}")) {
                return Optional.empty();
            }
            int value = Integer.parseInt(plain) * (years ? 12 : 1);
            return value >= min && value <= max ? Optional.of(value) : Optional.empty();
        });
    }

    private static MarketStatus status(RowCells cells) {
        MarketStatus status = cells.read(MarketColumn.STATUS, "un statut connu", StatusText::read);
        return status == null ? MarketStatus.PLANNED : status;
    }

    private static List<Consideration> considerations(RowCells cells) {
        ConsiderationText.Reading reading = ConsiderationText.read(cells.text(MarketColumn.CONSIDERATIONS));
        reading.unknown()
                .forEach(part -> cells.problem(
                        MarketColumn.CONSIDERATIONS,
                        RowCells.shown(part) + " n’est pas une considération sociale connue"));
        reading.notes().forEach(note -> cells.repair(MarketColumn.CONSIDERATIONS, note));
        Integer hours = number(cells, MarketColumn.HOURS, 0, 5_000_000);
        Integer planned = hours == null || hours == 0 ? null : hours;
        boolean carried = reading.kinds().contains(ConsiderationKind.EXECUTION_CLAUSE)
                || reading.kinds().contains(ConsiderationKind.INSERTION_SERVICE);
        if (planned != null && !carried) {
            cells.problem(MarketColumn.HOURS, "des heures sans clause d’insertion ni achat d’insertion");
        }
        String publics = cells.textOrNull(MarketColumn.PUBLICS);
        List<Consideration> considerations = new ArrayList<>();
        Integer left = planned;
        for (ConsiderationKind kind : reading.kinds()) {
            considerations.add(consideration(kind, left, publics));
            // The hours of a row are said once: the clause comes before the purchase of insertion.
            left = kind == ConsiderationKind.EXECUTION_CLAUSE ? null : left;
        }
        return considerations;
    }

    private static Consideration consideration(
            ConsiderationKind kind, @Nullable Integer hours, @Nullable String publics) {
        return switch (kind) {
            case EXECUTION_CLAUSE -> new Consideration.ExecutionClause(hours, null, publics);
            case INSERTION_SERVICE -> new Consideration.InsertionService(hours, null, null, null, publics);
            case SOCIAL_CRITERION -> new Consideration.SocialCriterion(null, null);
            case RESERVED_DISABILITY, RESERVED_IAE, RESERVED_BOTH -> new Consideration.Reserved(kind, 50);
            case RESERVED_PRISON, RESERVED_ESS -> new Consideration.Reserved(kind, null);
            case SOCIAL_ACTION, LITERACY, EQUALITY_DIVERSITY, PROGRESS_PLAN -> new Consideration.Action(kind, null);
            case UNDECIDED -> new Consideration.Undecided();
        };
    }

    private static @Nullable String url(RowCells cells) {
        String text = cells.text(MarketColumn.URL);
        Optional<String> url = LinkText.read(text);
        if (url.isEmpty() && !text.isEmpty()) {
            cells.repair(MarketColumn.URL, "lien inutilisable, laissé de côté");
        }
        return url.orElse(null);
    }
}
