package fr.jalon.portal.organisation;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Optional;

/** Declares an organisation, or leads to the one that is there already. */
@Controller(DeclarationController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class DeclarationController {
    static final String PATH = OrganisationController.PATH + "/declarer";

    private final OrganisationRepository organisations;
    private final OrganisationRegister register;
    private final Correspondence correspondence;

    DeclarationController(
            OrganisationRepository organisations, OrganisationRegister register, Correspondence correspondence) {
        this.organisations = organisations;
        this.register = register;
        this.correspondence = correspondence;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        visitor.required();
        return Answers.page(FormPage.VIEW, DeclarationForm.EMPTY.page(visitor.jeton()));
    }

    @Post
    HttpResponse<?> declare(Form sent, Visitor visitor) {
        Account account = visitor.required();
        DeclarationForm form = DeclarationForm.of(sent);
        Optional<OrganisationKind> kind = form.known();
        Optional<RegisterNumber> number = form.read();
        if (kind.isPresent() && number.isPresent()) {
            Optional<Organisation> standing = register.findStanding(kind.get(), number.get());
            if (standing.isPresent()) {
                return join(standing.get());
            }
            if (form.name().isEmpty()) {
                return organisations
                        .findKnownName(number.get().siren(), number.get().siret())
                        .map(name -> Answers.page(
                                FormPage.VIEW,
                                form.withName(name)
                                        .page(visitor.jeton())
                                        .withNotice(Messages.get("organisation.declare.known"))))
                        .orElseGet(() -> Answers.faulty(FormPage.VIEW, form.checked(visitor.jeton())));
            }
            if (form.nameFault().isEmpty()) {
                return correspondence
                        .declare(account, kind.get(), number.get(), form.name())
                        .map(organisation -> Answers.seeOther(
                                OrganisationController.PATH + "/" + organisation.id() + "?fait=declaree"))
                        // Somebody else was quicker.
                        .orElseGet(() -> register.findStanding(kind.get(), number.get())
                                .map(DeclarationController::join)
                                .orElseGet(() -> late(form, visitor)));
            }
        }
        return Answers.faulty(FormPage.VIEW, form.checked(visitor.jeton()));
    }

    /** The number was taken and let go at this very moment: the form says so and keeps what was typed. */
    private static MutableHttpResponse<Object> late(DeclarationForm form, Visitor visitor) {
        FormPage page = form.page(visitor.jeton()).withNotice(Messages.get("organisation.declare.late"));
        return HttpResponse.<Object>status(HttpStatus.CONFLICT).body(new ModelAndView<>(FormPage.VIEW, page));
    }

    private static MutableHttpResponse<Object> join(Organisation organisation) {
        return Answers.seeOther(OrganisationController.PATH + "/" + organisation.id() + "/rejoindre");
    }
}
