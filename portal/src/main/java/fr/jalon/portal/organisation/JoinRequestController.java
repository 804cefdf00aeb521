package fr.jalon.portal.organisation;

import fr.jalon.content.organisation.JoinRequest;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answering who asks to join: an owner does, or the operator. */
@Controller(OrganisationController.PATH + "/{id}/demandes/{request}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class JoinRequestController {
    private static final String ACCEPT = "accept";
    private static final String REFUSE = "refuse";
    private static final int LONGEST = 1000;

    private final OrganisationAccess access;
    private final MembershipRepository memberships;
    private final Correspondence correspondence;

    JoinRequestController(OrganisationAccess access, MembershipRepository memberships, Correspondence correspondence) {
        this.access = access;
        this.memberships = memberships;
        this.correspondence = correspondence;
    }

    @Get
    HttpResponse<?> show(UUID id, UUID request, Visitor visitor) {
        Organisation organisation = access.find(id, access.rights(visitor), Rights::mayAnswer);
        return find(id, request)
                .<HttpResponse<?>>map(asked -> Answers.page(
                        FormPage.VIEW, page(organisation, asked, new Form(java.util.Map.of()), false, visitor.jeton())))
                .orElseGet(() -> gone(organisation));
    }

    @Post
    HttpResponse<?> answer(UUID id, UUID request, Form form, Visitor visitor) {
        Rights rights = access.rights(visitor);
        Organisation organisation = access.find(id, rights, Rights::mayAnswer);
        Optional<JoinRequest> asked = find(id, request);
        if (asked.isEmpty()) {
            return gone(organisation);
        }
        FormPage page = page(organisation, asked.get(), form, true, visitor.jeton());
        if (!page.errors().isEmpty()) {
            return Answers.faulty(FormPage.VIEW, page);
        }
        boolean accept = form.text("reponse").equals(ACCEPT);
        return correspondence
                .answer(rights, organisation, request, accept, accept ? "" : form.text("motif"))
                .<HttpResponse<?>>map(
                        done -> Answers.seeOther(OrganisationController.PATH + "/" + id + "?fait=repondue"))
                .orElseGet(() -> gone(organisation));
    }

    private Optional<JoinRequest> find(UUID organisation, UUID request) {
        return memberships.findRequests(organisation).stream()
                .filter(found -> found.id().equals(request))
                .findFirst();
    }

    private static FormPage page(
            Organisation organisation, JoinRequest asked, Form form, boolean checked, String jeton) {
        String answer = form.text("reponse");
        String reason = form.text("motif");
        boolean known = answer.equals(ACCEPT) || answer.equals(REFUSE);
        String reasonFault = reason.length() > LONGEST
                ? Messages.get("administration.reason.long")
                : answer.equals(REFUSE) && reason.isEmpty() ? Messages.get("organisation.request.reason.error") : "";
        return new FormPage(
                OrganisationListPage.layout(Messages.get("organisation.request.title", asked.name()))
                        .withBreadcrumb(organisation.name(), OrganisationController.PATH + "/" + organisation.id())
                        .withJeton(jeton),
                Messages.get(
                        "organisation.request.lead",
                        asked.name(),
                        asked.mail(),
                        organisation.name(),
                        Typography.day(asked.created()),
                        asked.message()),
                "",
                OrganisationController.PATH + "/" + organisation.id() + "/demandes/" + asked.id(),
                List.of(
                        Field.of("radios", "reponse", Messages.get("organisation.request.choice"))
                                .withChoice(
                                        ACCEPT,
                                        Messages.get("organisation.request.choice.accept"),
                                        answer.equals(ACCEPT))
                                .withChoice(
                                        REFUSE,
                                        Messages.get("organisation.request.choice.refuse"),
                                        answer.equals(REFUSE))
                                .withError(checked && !known ? Messages.get("organisation.request.choice.error") : ""),
                        Field.of("textarea", "motif", Messages.get("organisation.request.reason"))
                                .withHint(Messages.get("organisation.request.reason.hint"))
                                .optional()
                                .withValue(reason)
                                .withError(checked ? reasonFault : "")),
                Messages.get("organisation.request.submit"),
                List.of(MemberForms.back(organisation)));
    }

    private static HttpResponse<?> gone(Organisation organisation) {
        return Answers.page(
                        NoticePage.VIEW,
                        new NoticePage(
                                OrganisationListPage.layout(Messages.get("organisation.request.gone.title")),
                                Messages.get("organisation.request.gone.text"),
                                "",
                                List.of(MemberForms.back(organisation))))
                .status(io.micronaut.http.HttpStatus.GONE);
    }
}
