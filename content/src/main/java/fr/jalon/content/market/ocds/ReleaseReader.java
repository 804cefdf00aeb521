package fr.jalon.content.market.ocds;

import fr.jalon.content.imports.ImportOptions;
import fr.jalon.content.imports.Siren;
import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.DateChange;
import fr.jalon.content.market.DateField;
import fr.jalon.content.market.DatePrecision;
import fr.jalon.content.market.Lot;
import fr.jalon.content.market.MarketChange;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.Origin;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.Procedure;
import fr.jalon.content.market.Revision;
import fr.jalon.content.market.Schedule;
import fr.jalon.content.market.Technique;
import fr.jalon.content.market.act.PublishedAct;
import fr.jalon.content.text.FrenchTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads back the releases that {@link ReleaseWriter} writes; the hours extension says all that the standard cannot. */
final class ReleaseReader {
    private static final int MOST_MONTHS = 600;
    private static final int MOST_RENEWALS = 20;

    private final LotReader lots;
    private final ActReader acts;

    /**
     * @param cpvs the eight digits of a CPV code that exists
     * @param territories whether a territory exists
     */
    ReleaseReader(Function<String, Optional<String>> cpvs, Predicate<String> territories) {
        this.lots = new LotReader(cpvs, territories);
        this.acts = new ActReader(cpvs);
    }

    /** The acts of a market that was read from this release. */
    List<PublishedAct> acts(ReleaseNode release, PlannedMarket market) {
        return acts.acts(release.at("tender").at("forecast"), market.buyer().siren());
    }

    /** The market of a release; absent where the node then has refusals. */
    Optional<PlannedMarket> read(ReleaseNode release, ImportOptions options) {
        ReleaseNode tender = release.at("tender");
        ReleaseNode forecast = tender.at("forecast");
        ReleaseNode party = buyerParty(release);
        String reference = tender.text("id");
        if (!reference.matches("[A-Za-z0-9][A-Za-z0-9-]{0,99}")) {
            tender.at("id").refuse("une référence en lettres, chiffres et tirets est attendue");
        }
        Buyer buyer = buyer(party);
        String title = tender.text("title");
        Nature nature = OcdsCodes.nature(tender.text("mainProcurementCategory"));
        MarketStatus status = forecast.code("status", MarketStatus::ofCode).orElse(MarketStatus.PLANNED);
        if (!status.isPublic()) {
            forecast.at("status").refuse("seul un marché publié peut être repris");
        }
        PlannedDate publication = publication(release, forecast);
        List<Lot> parts = lots.lots(tender);
        if (parts.isEmpty()) {
            tender.at("lots").refuse("un lot au moins est attendu");
        }
        ReleaseNode dates = forecast.at("dates");
        PlannedDate offers = dateOrNull(dates.at("offers"));
        PlannedDate start = dateOrNull(dates.at("start"));
        Integer months = forecast.integerOrNull("durationMonths", 1, MOST_MONTHS);
        Integer renewals = forecast.integerOrNull("renewals", 0, MOST_RENEWALS);
        List<DateChange> history = history(forecast);
        List<MarketChange> changes = ChangeReader.changes(forecast);
        Revision revision = revision(release, reference);
        Origin origin = origin(forecast, options);
        List<String> cpv = lots.cpv(tender, null);
        List<String> places = lots.places(forecast);
        var amount = lots.amount(tender, forecast);
        String url = url(tender);
        Procedure procedure = forecast.code("procedure", Procedure::ofCode).orElse(null);
        Technique technique = forecast.code("technique", Technique::ofCode).orElse(null);
        String description = tender.textOrNull("description");
        String buyerCode = forecast.textOrNull("buyerCode");
        String contact = party.at("contactPoint").textOrNull("name");
        String facilitator = forecast.textOrNull("facilitator");
        String withdrawal = forecast.textOrNull("withdrawalReason");
        if (buyer != null) {
            acts.acts(forecast, buyer.siren());
        }
        if (!release.refusals().isEmpty() || publication == null || buyer == null) {
            return Optional.empty();
        }
        return Optional.of(new PlannedMarket(
                reference,
                buyer,
                buyerCode,
                title,
                description == null ? "" : description,
                nature,
                cpv,
                places,
                amount,
                procedure,
                technique,
                new Schedule(publication, offers, start, months, renewals == null ? 0 : renewals),
                contact,
                facilitator,
                url,
                status,
                withdrawal,
                parts,
                history,
                changes,
                origin,
                revision));
    }

    private static ReleaseNode buyerParty(ReleaseNode release) {
        String id = release.at("buyer").text("id");
        return release.list("parties").stream()
                .filter(party -> party.node().path("id").asText().equals(id))
                .findFirst()
                .orElseGet(() -> {
                    release.at("buyer").at("id").refuse("aucune des parties n’a cet identifiant");
                    return release.at("buyer");
                });
    }

    private static @Nullable Buyer buyer(ReleaseNode party) {
        ReleaseNode identifier = party.at("identifier");
        String siren = identifier.text("id");
        String name = party.text("name");
        if (!OcdsCodes.SIREN_SCHEME.equals(identifier.node().path("scheme").asText()) || !Siren.isValid(siren)) {
            identifier.at("id").refuse("le SIREN de l’acheteur est attendu (scheme FR-SIREN)");
            return null;
        }
        BuyerKind kind = party.at("details").code("kind", BuyerKind::ofCode).orElse(BuyerKind.OTHER);
        return new Buyer(siren, name, kind);
    }

    /** The extension says it as it was announced; else the milestone stands for its day. */
    private static @Nullable PlannedDate publication(ReleaseNode release, ReleaseNode forecast) {
        ReleaseNode said = forecast.at("dates").at("publication");
        if (said.isPresent()) {
            return dateOrNull(said);
        }
        for (ReleaseNode milestone : release.at("planning").list("milestones")) {
            if (milestone.node().path("id").asText().equals("publication")) {
                Instant due = instant(milestone, "dueDate");
                return due == null ? null : PlannedDate.day(LocalDate.ofInstant(due, FrenchTime.ZONE));
            }
        }
        said.refuse("la date de publication prévue est obligatoire");
        return null;
    }

    private static @Nullable PlannedDate dateOrNull(ReleaseNode node) {
        if (!node.isPresent()) {
            return null;
        }
        node.text("date");
        LocalDate date = node.dateOrNull("date");
        DatePrecision precision = node.code("precision", DatePrecision::ofCode).orElse(DatePrecision.DAY);
        return date == null ? null : new PlannedDate(date, precision);
    }

    private static List<DateChange> history(ReleaseNode forecast) {
        List<DateChange> history = new ArrayList<>();
        for (ReleaseNode change : forecast.list("history")) {
            change.text("field");
            change.text("changed");
            DateField field = change.code("field", DateField::ofCode).orElse(null);
            LocalDate changed = change.dateOrNull("changed");
            PlannedDate before = dateOrNull(change.at("before"));
            if (before == null) {
                change.at("before").refuse("la date d’avant est obligatoire");
            } else if (field != null && changed != null) {
                history.add(new DateChange(
                        field, changed, before, dateOrNull(change.at("after")), change.textOrNull("reason")));
            }
        }
        return history;
    }

    private static Origin origin(ReleaseNode forecast, ImportOptions options) {
        ReleaseNode source = forecast.at("source");
        String name = source.textOrNull("name");
        LocalDate date = source.dateOrNull("date");
        return new Origin(
                forecast.node().path("demonstration").asBoolean(),
                name == null || name.isBlank() ? options.source() : name,
                date == null ? options.sourceDate() : date);
    }

    private static @Nullable String url(ReleaseNode tender) {
        for (ReleaseNode document : tender.list("documents")) {
            if (document.node().path("id").asText().equals("consultation")) {
                String url = document.textOrNull("url");
                if (url != null && !url.matches("https?://\\S+")) {
                    document.at("url").refuse("une adresse web est attendue");
                }
                return url;
            }
        }
        return null;
    }

    /** Which state of the record this was where it comes from; the database gives it another number here. */
    private static Revision revision(ReleaseNode release, String reference) {
        Instant date = instant(release, "date");
        String number =
                release.text("id").replaceFirst("^\\Q" + reference + "\\E-", "").replaceFirst("-[0-9a-f]{8}$", "");
        long version = number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
        return new Revision(version, date == null ? Instant.EPOCH : date);
    }

    private static @Nullable Instant instant(ReleaseNode node, String name) {
        try {
            return OffsetDateTime.parse(node.text(name)).toInstant();
        } catch (DateTimeException e) {
            node.at(name).refuse("une date et une heure sont attendues (2027-04-15T00:00:00Z)");
            return null;
        }
    }
}
