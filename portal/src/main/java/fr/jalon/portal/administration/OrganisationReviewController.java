package fr.jalon.portal.administration;

import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.organisation.Correspondence;
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
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.util.List;
import java.util.UUID;

/** The organisations that wait for the operator, and its decisions. */
@Controller(OrganisationReviewController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class OrganisationReviewController {
    static final String PATH = AdministrationController.PATH + "/organisations";

    private static final String VIEW = "administration/organisation";
    private static final int SIZE = 50;

    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final MembershipRegister register;
    private final Correspondence correspondence;

    OrganisationReviewController(
            OrganisationRepository organisations,
            MembershipRepository memberships,
            MembershipRegister register,
            Correspondence correspondence) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.register = register;
        this.correspondence = correspondence;
    }

    @Get
    @View("administration/organisations")
    OrganisationQueuePage list(
            Visitor visitor,
            @QueryValue(defaultValue = "pending") String etat,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "") String fait) {
        visitor.requiredModerator();
        OrganisationState state = OrganisationState.ofCode(etat).orElse(OrganisationState.PENDING);
        int number = Math.clamp(page, 1, 1000);
        long total = organisations.countByState(state.code());
        List<Organisation> found = organisations.findByState(state.code(), SIZE, (number - 1) * SIZE);
        return OrganisationQueuePage.of(
                state, found, number, (int) ((total + SIZE - 1) / SIZE), memberships.findUnownedRequests(), fait);
    }

    @Get("/{id}")
    HttpResponse<?> show(UUID id, Visitor visitor) {
        visitor.requiredModerator();
        return Answers.page(VIEW, page(find(id), "", "", false, visitor));
    }

    @Post("/{id}")
    HttpResponse<?> decide(UUID id, Form form, Visitor visitor) {
        Rights rights = register.rightsOf(visitor.requiredModerator());
        Organisation organisation = find(id);
        String reason = form.text("motif");
        String choice = form.text("decision");
        OrganisationReviewPage page = page(organisation, choice, reason, true, visitor);
        if (!page.errors().isEmpty()) {
            return Answers.faulty(VIEW, page);
        }
        return correspondence
                .decide(rights, id, Decision.ofCode(choice).orElseThrow(), reason)
                .<HttpResponse<?>>map(done -> Answers.seeOther(PATH + "?fait=decidee"))
                .orElseGet(() -> HttpResponse.<ModelAndView<OrganisationReviewPage>>status(HttpStatus.CONFLICT)
                        .body(new ModelAndView<>(
                                VIEW, page(find(id), "", reason, false, visitor).late())));
    }

    private Organisation find(UUID id) {
        return organisations.findById(id).orElseThrow(NotFoundException::new);
    }

    private OrganisationReviewPage page(
            Organisation organisation, String choice, String reason, boolean checked, Visitor visitor) {
        return OrganisationReviewPage.of(
                organisation, memberships.findMembers(organisation.id()), choice, reason, checked, visitor.jeton());
    }
}
