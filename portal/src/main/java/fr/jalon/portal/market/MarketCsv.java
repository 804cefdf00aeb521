package fr.jalon.portal.market;

import fr.jalon.content.cpv.Cpvs;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Nature;
import fr.jalon.content.market.PlannedMarketDocument;
import fr.jalon.content.market.PlannedMarketDocument.ConsiderationOfDocument;
import fr.jalon.content.market.PlannedMarketDocument.PlaceOfDocument;
import fr.jalon.content.market.decp.DecpWords;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.search.CsvDownload;
import fr.jalon.portal.search.ResultJson;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A market as a row of the CSV of a search: every code has its label beside it. */
final class MarketCsv {
    static final List<String> HEADER = List.of(
            "reference",
            "titre",
            "demonstration",
            "statut",
            "statut_libelle",
            "acheteur",
            "acheteur_siren",
            "acheteur_type",
            "acheteur_type_libelle",
            "nature",
            "nature_libelle",
            "cpv",
            "cpv_libelles",
            "metiers",
            "metiers_libelles",
            "dispositifs",
            "dispositifs_libelles",
            "fondements",
            "considerations_sociales_decp",
            "heures_prevues",
            "lieux",
            "lieux_libelles",
            "montant_min",
            "montant_max",
            "montant_connu",
            "publication_prevue",
            "publication_precision",
            "lots",
            "duree_mois",
            "mise_a_jour",
            "adresse");

    private MarketCsv() {}

    static List<@Nullable String> row(PlannedMarketDocument market, Trades trades, Cpvs cpvs, String base) {
        return Arrays.asList(
                market.reference(),
                market.title(),
                yesNo(market.demonstration()),
                market.status(),
                MarketStatus.ofCode(market.status()).map(MarketStatus::label).orElse(market.status()),
                market.buyerName(),
                market.buyerSiren(),
                market.buyerKind(),
                BuyerKind.ofCode(market.buyerKind()).map(BuyerKind::label).orElse(market.buyerKind()),
                market.nature(),
                Nature.ofCode(market.nature()).map(Nature::label).orElse(market.nature()),
                CsvDownload.list(market.cpv()),
                CsvDownload.list(market.cpv().stream().map(cpvs::label).toList()),
                CsvDownload.list(market.trades()),
                CsvDownload.list(market.trades().stream().map(trades::label).toList()),
                CsvDownload.list(market.devices()),
                CsvDownload.list(market.considerations().stream()
                        .map(ConsiderationOfDocument::label)
                        .toList()),
                CsvDownload.list(market.considerations().stream()
                        .map(ConsiderationOfDocument::legalBasis)
                        .filter(Objects::nonNull)
                        .toList()),
                CsvDownload.list(DecpWords.ofKinds(market.devices().stream()
                        .flatMap(device -> ConsiderationKind.ofCode(device).stream())
                        .toList())),
                market.hoursPlanned() == null ? null : market.hoursPlanned().toString(),
                CsvDownload.list(
                        market.places().stream().map(PlaceOfDocument::code).toList()),
                CsvDownload.list(
                        market.places().stream().map(PlaceOfDocument::label).toList()),
                plain(ResultJson.plain(market.amountMin())),
                plain(ResultJson.plain(market.amountMax())),
                yesNo(market.amountKnown()),
                market.publicationDate().toString(),
                market.publicationPrecision(),
                Integer.toString(market.lots().size()),
                market.durationMonths() == null ? null : market.durationMonths().toString(),
                market.updated().toString(),
                base + MarketQuery.PATH + "/" + market.reference());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String yesNo(boolean value) {
        return value ? "oui" : "non";
    }
}
