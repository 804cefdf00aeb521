package fr.jalon.portal.claim;

import fr.jalon.content.account.Account;
import fr.jalon.content.structure.claim.Claim;
import fr.jalon.content.structure.claim.ClaimRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

/** Where a claim of one's own is, and the appeal against a refusal. */
@Controller(ClaimStatusController.PATH + "/{claim}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ClaimStatusController {
    static final String PATH = OwnStructuresController.PATH + "/demandes";

    private static final String VIEW = "claim/status";

    private final ClaimRepository claims;
    private final ClaimCorrespondence correspondence;

    ClaimStatusController(ClaimRepository claims, ClaimCorrespondence correspondence) {
        this.claims = claims;
        this.correspondence = correspondence;
    }

    static String path(UUID claim) {
        return PATH + "/" + claim;
    }

    @Get
    HttpResponse<?> show(UUID claim, Visitor visitor) {
        Claim own = own(claim, visitor.required());
        return Answers.page(VIEW, ClaimStatusPage.of(own, "", "", visitor.jeton()));
    }

    @Post("/appel")
    HttpResponse<?> appeal(UUID claim, Form form, Visitor visitor) {
        Account account = visitor.required();
        Claim own = own(claim, account);
        String text = form.text("message");
        String fault = own.mayAppeal() ? ClaimPage.messageFault(text, true) : Messages.get("claim.appeal.late");
        if (!fault.isEmpty()) {
            return Answers.faulty(VIEW, ClaimStatusPage.of(own, text, fault, visitor.jeton()));
        }
        correspondence.appeal(account, claim, text);
        return Answers.seeOther(path(claim));
    }

    /** Nobody learns of the claims of others. */
    private Claim own(UUID id, Account account) {
        return claims.find(id)
                .filter(claim -> claim.account().equals(account.id()))
                .orElseThrow(NotFoundException::new);
    }
}
