package fr.jalon.portal.plan;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Occasion;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operator's look at the first publication of each buyer. */
@Controller(ModerationController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ModerationController {
    static final String PATH = "/administration/moderation";

    private static final String VIEW = "plan/moderate";

    private final PlannedMarketRepository markets;
    private final OrganisationRepository organisations;
    private final AuditRepository audit;

    ModerationController(PlannedMarketRepository markets, OrganisationRepository organisations, AuditRepository audit) {
        this.markets = markets;
        this.organisations = organisations;
        this.audit = audit;
    }

    @Get
    @View("plan/moderation")
    ModerationPage list(Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        visitor.requiredModerator();
        return ModerationPage.of(markets.submitted(), fait);
    }

    @Get("/{reference:[A-Za-z0-9-]+}")
    @View(VIEW)
    ModerationDecisionPage show(String reference, Visitor visitor) {
        visitor.requiredModerator();
        return ModerationDecisionPage.of(find(reference), "", "", false, visitor.jeton());
    }

    @Post("/{reference:[A-Za-z0-9-]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(String reference, Form form, Visitor visitor) {
        UUID actor = visitor.requiredModerator().id();
        PlannedMarket market = find(reference);
        String decision = form.text("decision");
        String reason = form.text("motif");
        ModerationDecisionPage page = ModerationDecisionPage.of(market, decision, reason, true, visitor.jeton());
        boolean late =
                !form.text("version").equals(String.valueOf(market.revision().version()));
        if (late || !page.errors().isEmpty()) {
            return Answers.faulty(VIEW, late ? page.late() : page);
        }
        boolean approved = decision.equals("publier");
        markets.save(market.standing(approved ? MarketStatus.PLANNED : MarketStatus.DRAFT)
                .following(market, Occasion.now(null)));
        audit.add(actor, organisation(market), approved ? "market.approve" : "market.refuse", reference, reason);
        return Answers.seeOther(PATH + "?fait=decidee");
    }

    private @Nullable UUID organisation(PlannedMarket market) {
        return organisations
                .findStanding(OrganisationKind.BUYER.code(), market.buyer().siren())
                .map(Organisation::id)
                .orElse(null);
    }

    private PlannedMarket find(String reference) {
        return markets.findAll(List.of(reference)).stream()
                .filter(market -> market.status() == MarketStatus.SUBMITTED)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
