package fr.jalon.portal.interest;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.interest.Interest;
import fr.jalon.content.interest.InterestRepository;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
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
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.views.View;
import java.util.List;
import java.util.Optional;

/** Signalling interest in a market to its buyer, taking it back, and reading what was signalled. */
@Controller(InterestController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class InterestController {
    static final String PATH = "/espace/interets";

    private static final int LONGEST = 1000;

    private final Team team;
    private final InterestRepository interests;
    private final AuditRepository audit;

    InterestController(Team team, InterestRepository interests, AuditRepository audit) {
        this.team = team;
        this.interests = interests;
        this.audit = audit;
    }

    @Get
    @View("interest/list")
    InterestPage list(Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        Rights rights = team.rights(visitor);
        List<Interest> received = rights.editable(OrganisationKind.BUYER).stream()
                .filter(rights::mayPublish)
                .flatMap(buyer -> interests.findByBuyer(buyer.siren()).stream())
                .toList();
        List<Interest> signalled = Team.teams(rights).stream()
                .flatMap(one -> interests.findByOrganisation(one.id()).stream())
                .toList();
        return InterestPage.of(
                received, signalled, interests.findDigests(visitor.required().id()), fait, visitor.jeton());
    }

    @Get("/{reference}")
    HttpResponse<?> ask(String reference, Visitor visitor) {
        Rights rights = team.rights(visitor);
        List<Organisation> able = Team.approved(rights);
        if (able.isEmpty()) {
            return Answers.page(
                    NoticePage.VIEW,
                    new NoticePage(
                            InterestPage.layout(Messages.get("interest.ask.title")),
                            Messages.get("interest.nobody"),
                            "",
                            List.of(
                                    new Link(Messages.get("interest.organisations"), "/espace/organisations"),
                                    new Link(Messages.get("interest.market"), "/marches/" + reference))));
        }
        PlannedMarket market = team.market(reference);
        String message = interests.findByOrganisation(able.getFirst().id()).stream()
                .filter(one -> one.market().equals(reference))
                .map(Interest::message)
                .findFirst()
                .orElse("");
        return Answers.page(
                FormPage.VIEW, page(market, able, able.getFirst().id().toString(), message, "", visitor));
    }

    @Post("/{reference}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> signal(String reference, Form form, Visitor visitor) {
        Rights rights = team.rights(visitor);
        List<Organisation> able = Team.approved(rights);
        rights.require(who -> !able.isEmpty());
        PlannedMarket market = team.market(reference);
        Optional<Organisation> by = able.stream()
                .filter(one -> one.id().toString().equals(form.text("organisation")))
                .findFirst();
        String message = form.text("message");
        String fault = message.length() > LONGEST
                ? Messages.get("interest.message.long", LONGEST)
                : by.isEmpty() ? Messages.get("interest.organisation.fault") : "";
        if (!fault.isEmpty() || by.isEmpty()) {
            return Answers.faulty(
                    FormPage.VIEW, page(market, able, form.text("organisation"), message, fault, visitor));
        }
        interests.signal(reference, by.get().id(), rights.actor(), message);
        // The message stays out of the journal, which outlives it.
        audit.add(rights.actor(), by.get().id(), "interest.signal", reference, "");
        return Answers.seeOther(PATH + "?fait=signale");
    }

    @Post("/{reference}/retirer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> withdraw(String reference, Form form, Visitor visitor) {
        Rights rights = team.rights(visitor);
        List<Organisation> teams = Team.teams(rights);
        rights.require(who -> !teams.isEmpty());
        teams.stream()
                .filter(one -> one.id().toString().equals(form.text("organisation")))
                .findFirst()
                .filter(one -> interests.withdraw(reference, one.id()) > 0)
                .ifPresent(one -> audit.add(rights.actor(), one.id(), "interest.withdraw", reference, ""));
        return Answers.seeOther(PATH + "?fait=retire");
    }

    private static FormPage page(
            PlannedMarket market,
            List<Organisation> able,
            String chosen,
            String message,
            String fault,
            Visitor visitor) {
        boolean tooLong = message.length() > LONGEST;
        Field organisation = Field.of("select", "organisation", Messages.get("interest.organisation"))
                .withError(tooLong ? "" : fault);
        for (Organisation one : able) {
            organisation = organisation.withChoice(
                    one.id().toString(), one.name(), one.id().toString().equals(chosen));
        }
        return new FormPage(
                InterestPage.layout(Messages.get("interest.ask.title")).withJeton(visitor.jeton()),
                Messages.get(
                        "interest.ask.lead",
                        Typography.french(market.title()),
                        market.buyer().name()),
                "",
                PATH + "/" + market.reference(),
                List.of(
                        organisation,
                        Field.of("textarea", "message", Messages.get("interest.message"))
                                .withHint(Messages.get("interest.message.hint", LONGEST))
                                .withValue(message)
                                .withError(tooLong ? fault : "")
                                .optional()),
                Messages.get("interest.ask.submit"),
                List.of(new Link(Typography.french(market.title()), "/marches/" + market.reference())));
    }
}
