package fr.jalon.portal.matching;

import fr.jalon.content.market.Lot;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.trade.Trades;
import fr.jalon.portal.api.Api;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.error.SearchUnavailableException;
import fr.jalon.portal.market.PublicMarkets;
import fr.jalon.portal.page.BaseUrl;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Section;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.Parameters;
import fr.jalon.portal.search.SearchAddress;
import fr.jalon.portal.search.Vocabulary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of who could answer: a lot of a market, or a need said in the address. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswersController {
    private static final String VIEW = "matching/structures";
    private static final String LOT = "/marches/{reference:[A-Za-z0-9-]+}/lots/{lot:[0-9]+}/structures";
    private static final Set<String> KNOWN =
            Stream.concat(Choice.NAMES.stream(), Stream.of("page")).collect(Collectors.toUnmodifiableSet());

    private final PublicMarkets markets;
    private final Needs needs;
    private final Matching matching;
    private final Vocabulary vocabulary;
    private final Trades trades;
    private final String base;

    AnswersController(
            PublicMarkets markets, Needs needs, Matching matching, Vocabulary vocabulary, Trades trades, BaseUrl base) {
        this.markets = markets;
        this.needs = needs;
        this.matching = matching;
        this.vocabulary = vocabulary;
        this.trades = trades;
        this.base = base.toString();
    }

    @Get(LOT)
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<AnswersPage> ofLot(String reference, int lot, HttpRequest<?> request) {
        PlannedMarket market = markets.find(reference);
        Lot asked = lot(market, lot);
        Parameters parameters = Parameters.of(request.getParameters(), KNOWN);
        String path = LotAnswers.path(market.reference(), lot);
        String title = Messages.get("matching.title");
        Link back = new Link(Typography.french(market.title()), "/marches/" + market.reference() + "#lot-" + lot);
        Layout layout = Layout.of(
                        Section.MARKETS,
                        Messages.get("matching.title.lot", Typography.french(market.title())),
                        Messages.get("matching.description"),
                        path)
                .withBreadcrumb(Section.MARKETS.label(), Section.MARKETS.href())
                .withBreadcrumb(Typography.french(market.title()), "/marches/" + market.reference())
                .withAlternate(
                        "application/json",
                        Api.ROOT + "/markets/" + reference + "/lots/" + lot + "/structures",
                        Messages.get("matching.json"))
                .withIndexed(false)
                .withDemonstration(market.origin().demonstration());
        String lead = market.lots().size() == 1
                ? Messages.get("matching.lead.market", Typography.french(market.title()))
                : Messages.get("matching.lead.lot", lot, Typography.french(asked.title()));
        return page(
                layout,
                new AnswersPage.Asked(
                        title,
                        lead,
                        back,
                        need(market, lot),
                        Choice.of(parameters),
                        SearchAddress.of(path, parameters, Choice.NAMES),
                        number(parameters)));
    }

    @Get(NeedAddress.PATH)
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<AnswersPage> ofNeed(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request.getParameters(), NeedAddress.KNOWN);
        Layout layout = Layout.of(
                        Section.STRUCTURES,
                        Messages.get("matching.title"),
                        Messages.get("matching.description"),
                        NeedAddress.PATH)
                .withBreadcrumb(Section.STRUCTURES.label(), Section.STRUCTURES.href())
                .withIndexed(false);
        return page(
                layout,
                new AnswersPage.Asked(
                        Messages.get("matching.title"),
                        Messages.get("matching.lead.need"),
                        null,
                        NeedAddress.read(parameters, vocabulary, needs),
                        Choice.of(parameters),
                        SearchAddress.of(
                                NeedAddress.PATH,
                                parameters,
                                Stream.concat(NeedAddress.NAMES.stream(), Choice.NAMES.stream())
                                        .toList()),
                        number(parameters)));
    }

    @Get(Api.ROOT + "/markets/{reference:[A-Za-z0-9-]+}/lots/{lot:[0-9]+}/structures")
    AnswersJson json(String reference, int lot, HttpRequest<?> request) {
        PlannedMarket market = markets.find(reference);
        lot(market, lot);
        Parameters parameters = Parameters.of(request.getParameters(), KNOWN);
        Need need = need(market, lot);
        int page = number(parameters);
        return AnswersJson.of(matching.find(need, Choice.of(parameters), page), need, page, trades, base);
    }

    private ModelAndView<AnswersPage> page(Layout layout, AnswersPage.Asked asked) {
        try {
            Matching.Found found = matching.find(asked.need(), asked.choice(), asked.page());
            Counts counts = matching.counts(asked.need());
            return new ModelAndView<>(VIEW, AnswersPage.of(layout, asked, counts, found, trades));
        } catch (SearchUnavailableException e) {
            return new ModelAndView<>(VIEW, AnswersPage.away(layout, asked));
        }
    }

    private static int number(Parameters parameters) {
        return parameters.number("page", 1, AnswersPage.LAST_PAGE).orElse(1);
    }

    private Need need(PlannedMarket market, int lot) {
        return Objects.requireNonNull(needs.of(market).get(lot));
    }

    private static Lot lot(PlannedMarket market, int number) {
        return market.lots().stream()
                .filter(lot -> lot.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
