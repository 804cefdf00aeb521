package fr.jalon.portal.plan;

import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.act.PublishedActRepository;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.error.ProblemException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** An operator links acts for a buyer that nobody speaks for here; once somebody does, it is theirs to say. */
@Controller(ActReviewController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ActReviewController {
    static final String PATH = "/administration/rapprochements";

    private static final String BUYER = "acheteur";
    private static final int MOST = 200;

    private final PlannedMarketRepository markets;
    private final OrganisationRepository organisations;
    private final PublishedActRepository acts;
    private final ActLinks links;

    ActReviewController(
            PlannedMarketRepository markets,
            OrganisationRepository organisations,
            PublishedActRepository acts,
            ActLinks links) {
        this.markets = markets;
        this.organisations = organisations;
        this.acts = acts;
        this.links = links;
    }

    @Get
    HttpResponse<?> show(
            Visitor visitor,
            @QueryValue(value = BUYER, defaultValue = "") String siren,
            @QueryValue(value = ActSearch.ACT, defaultValue = "") String act,
            @QueryValue(value = ActSearch.MARKET, defaultValue = "") String market,
            @QueryValue(defaultValue = "") String fait) {
        UUID actor = visitor.requiredModerator().id();
        return siren.isEmpty()
                ? Answers.page("plan/act-buyers", ActBuyersPage.of(acts.buyersWithoutAccount(MOST)))
                : Answers.page(
                        ActController.VIEW,
                        links.page(
                                desk(actor, siren),
                                ActSearch.of(act, market),
                                ActsPage.Sent.done(fait),
                                visitor.jeton()));
    }

    @Post("/decider")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(Form form, Visitor visitor, @QueryValue(value = BUYER, defaultValue = "") String siren) {
        return Answers.seeOther(links.decide(desk(visitor.requiredModerator().id(), siren), form));
    }

    private ActDesk desk(UUID actor, String siren) {
        Buyer buyer = markets.findBuyer(siren).orElseThrow(NotFoundException::new);
        organisations
                .findStanding(OrganisationKind.BUYER.code(), siren)
                .filter(organisation -> organisation.state() == OrganisationState.APPROVED)
                .ifPresent(organisation -> {
                    throw new ProblemException(
                            HttpStatus.CONFLICT,
                            Messages.get("plan.acts.review.theirs"),
                            Messages.get("plan.acts.review.theirs.text", buyer.name()));
                });
        return new ActDesk(
                buyer,
                actor,
                null,
                PATH,
                Field.hidden(BUYER, siren),
                ModerationPage.layout(Messages.get("plan.acts.title")),
                new Link(Messages.get("plan.acts.review.back"), PATH),
                false);
    }
}
