package fr.jalon.portal.claim;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.StructureAddition;
import fr.jalon.content.structure.claim.Claim;
import fr.jalon.content.structure.claim.ClaimRegister;
import fr.jalon.content.structure.claim.ClaimRepository;
import fr.jalon.content.structure.claim.ClaimState;
import fr.jalon.content.structure.claim.EvidenceFile;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import io.micronaut.http.HttpHeaders;
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
import java.util.UUID;

/** The claims that wait for the operator, the documents they stand on, and its decisions. */
@Controller(ClaimReviewController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ClaimReviewController {
    static final String PATH = "/administration/revendications";

    private static final String VIEW = "claim/review";
    private static final int SIZE = 50;

    private final ClaimRepository claims;
    private final ClaimCorrespondence correspondence;
    private final MembershipRegister register;
    private final StructureAddition additions;

    ClaimReviewController(
            ClaimRepository claims,
            ClaimCorrespondence correspondence,
            MembershipRegister register,
            StructureAddition additions) {
        this.claims = claims;
        this.correspondence = correspondence;
        this.register = register;
        this.additions = additions;
    }

    @Get
    @View("claim/queue")
    ClaimQueuePage list(
            Visitor visitor,
            @QueryValue(defaultValue = "waiting") String etat,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(defaultValue = "") String fait) {
        visitor.requiredModerator();
        ClaimState state = ClaimState.ofCode(etat).orElse(ClaimState.WAITING);
        int number = Math.clamp(page, 1, 1000);
        long total = claims.countByState(state.code());
        return ClaimQueuePage.of(
                state,
                claims.findByState(state.code(), SIZE, (number - 1) * SIZE),
                number,
                (int) ((total + SIZE - 1) / SIZE),
                fait);
    }

    @Get("/{claim}")
    HttpResponse<?> show(UUID claim, Visitor visitor) {
        Account account = visitor.requiredModerator();
        return Answers.page(VIEW, page(find(claim), "", "", false, account, visitor));
    }

    @Post("/{claim}")
    HttpResponse<?> decide(UUID claim, Form form, Visitor visitor) {
        Account account = visitor.requiredModerator();
        Rights rights = register.rightsOf(account);
        Claim waiting = find(claim);
        String choice = form.text("decision");
        String reason = form.text("motif");
        ClaimReviewPage page = page(waiting, choice, reason, true, account, visitor);
        if (!page.errors().isEmpty()) {
            return Answers.faulty(VIEW, page);
        }
        return correspondence
                .decide(rights, claim, choice.equals("accept"), reason)
                .<HttpResponse<?>>map(done -> Answers.seeOther(PATH + "?fait=decidee"))
                .orElseGet(() -> HttpResponse.<ModelAndView<ClaimReviewPage>>status(HttpStatus.CONFLICT)
                        .body(new ModelAndView<>(
                                VIEW,
                                page(find(claim), "", reason, false, account, visitor)
                                        .late())));
    }

    /** Saved, never shown by the browser within the site: somebody else made it. */
    @Get("/{claim}/document")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_HTML})
    HttpResponse<byte[]> document(UUID claim, Visitor visitor) {
        visitor.requiredModerator();
        EvidenceFile document = claims.findDocument(claim).orElseThrow(NotFoundException::new);
        return HttpResponse.ok(document.content())
                .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"justificatif-" + claim + "." + document.extension() + "\"");
    }

    private Claim find(UUID id) {
        return claims.find(id).orElseThrow(NotFoundException::new);
    }

    private ClaimReviewPage page(
            Claim claim, String choice, String reason, boolean checked, Account account, Visitor visitor) {
        return ClaimReviewPage.of(
                claim,
                claim.proposed() == null ? null : additions.read(claim.proposed()),
                ClaimRegister.mayDecide(claim, account.id(), correspondence.alone()),
                choice,
                reason,
                checked,
                visitor.jeton());
    }
}
