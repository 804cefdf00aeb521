package fr.jalon.portal.claim;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.SecretToken;
import fr.jalon.content.structure.claim.Claim;
import fr.jalon.content.structure.claim.ClaimRegister;
import fr.jalon.content.structure.claim.ClaimRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.NoticePage;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;

/**
 * Following the link of a claim. Who reads the structure's mail may not be who claims it: the link serves only the person who
 * asked for it, so that opening it out of curiosity gives the page to nobody.
 */
@Controller(ClaimLinkController.PATH + "/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ClaimLinkController {
    static final String PATH = OwnStructuresController.PATH + "/revendication";

    private final ClaimRepository claims;
    private final ClaimRegister register;

    ClaimLinkController(ClaimRepository claims, ClaimRegister register) {
        this.claims = claims;
        this.register = register;
    }

    @Get
    HttpResponse<?> ask(String token, Visitor visitor) {
        Account account = visitor.required();
        Optional<Claim> found = claims.findByLink(SecretToken.hash(token));
        if (found.isEmpty()) {
            return said("claim.link.gone", HttpStatus.GONE, "");
        }
        Claim claim = found.get();
        if (!claim.account().equals(account.id())) {
            return said("claim.link.other", HttpStatus.FORBIDDEN, claim.person());
        }
        return Answers.page(
                FormPage.VIEW,
                ClaimForms.confirm(
                        Messages.get("claim.link.title", claim.name()),
                        Messages.get("claim.link.lead"),
                        PATH + "/" + token,
                        Messages.get("claim.link.submit"),
                        visitor.jeton()));
    }

    @Post
    HttpResponse<?> confirm(String token, Form form, Visitor visitor) {
        Account account = visitor.required();
        return register.proveByLink(account.id(), SecretToken.hash(token))
                .<HttpResponse<?>>map(held -> Answers.seeOther(OwnStructuresController.PATH + "?fait=prouvee"))
                .orElseGet(() -> said("claim.link.gone", HttpStatus.GONE, ""));
    }

    private static HttpResponse<?> said(String key, HttpStatus status, String person) {
        return Answers.page(
                        NoticePage.VIEW,
                        new NoticePage(
                                ClaimPage.layout(Messages.get(key + ".title")),
                                Messages.get(key + ".text", person),
                                "",
                                List.of(new Link(Messages.get("claim.own.title"), OwnStructuresController.PATH))))
                .status(status);
    }
}
