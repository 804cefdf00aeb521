package fr.jalon.portal.claim;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.structure.claim.Claim;
import fr.jalon.content.structure.claim.ClaimRegister;
import fr.jalon.content.structure.claim.ClaimRepository;
import fr.jalon.content.structure.claim.ClaimRepository.Target;
import fr.jalon.content.structure.claim.ClaimWay;
import fr.jalon.content.structure.claim.EvidenceFile;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.claim.ClaimPage.Sent;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "This structure is mine": the ways to prove it, and what each asks. */
@Controller(ClaimController.PATH + "/{siret}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ClaimController {
    static final String PATH = OwnStructuresController.PATH + "/revendiquer";

    private final ClaimRepository claims;
    private final ClaimRegister register;
    private final ClaimCorrespondence correspondence;
    private final OrganisationRepository organisations;

    ClaimController(
            ClaimRepository claims,
            ClaimRegister register,
            ClaimCorrespondence correspondence,
            OrganisationRepository organisations) {
        this.claims = claims;
        this.register = register;
        this.correspondence = correspondence;
        this.organisations = organisations;
    }

    static String path(String siret) {
        return PATH + "/" + siret;
    }

    @Get
    HttpResponse<?> ask(String siret, Visitor visitor) {
        Account account = visitor.required();
        Target target = target(siret);
        Optional<Claim> open = claims.findByAccount(account.id()).stream()
                .filter(claim -> claim.siret().equals(siret) && claim.state().undecided())
                .findFirst();
        return open.<HttpResponse<?>>map(claim -> Answers.seeOther(ClaimStatusController.path(claim.id())))
                .orElseGet(() -> Answers.page(ClaimPage.VIEW, page(target, account, Sent.NOTHING, visitor)));
    }

    /** By an address: that of the account, the one the directory knows, or one at a domain of the structure. */
    @Post
    HttpResponse<?> prove(String siret, Form form, Visitor visitor) {
        Account account = visitor.required();
        Target target = target(siret);
        String address = form.text("adresse");
        if (holder(siret).isPresent()) {
            return again(target, account, Sent.NOTHING, visitor);
        }
        return switch (form.text("voie")) {
            case "account" ->
                register.proveByAccount(account.id(), account.mail(), siret)
                        .<HttpResponse<?>>map(held -> Answers.seeOther(OwnStructuresController.PATH + "?fait=prouvee"))
                        .orElseGet(() -> again(target, account, Sent.NOTHING, visitor));
            case "mail" ->
                target.mail() == null
                        ? again(target, account, Sent.NOTHING, visitor)
                        : send(target, account, ClaimWay.MAIL, target.mail(), visitor);
            case "domain" ->
                target.addresses().owns(address) && ClaimForms.isMail(address)
                        ? send(target, account, ClaimWay.DOMAIN, address, visitor)
                        : again(
                                target,
                                account,
                                new Sent("domain", address, Messages.get("claim.domain.error")),
                                visitor);
            default -> again(target, account, Sent.NOTHING, visitor);
        };
    }

    @Post("/document")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            String siret,
            @Part("fichier") @Nullable CompletedFileUpload file,
            @Part("message") @Nullable String message,
            Form proof,
            Visitor visitor)
            throws IOException {
        Account account = visitor.required();
        Target target = target(siret);
        String said = message == null ? "" : message.replace("\0", "").strip();
        boolean empty = file == null || file.getSize() == 0;
        Optional<EvidenceFile> document = empty ? Optional.empty() : EvidenceFile.of(file.getBytes());
        String fault = document.isPresent()
                ? ClaimPage.messageFault(said, false)
                : Messages.get(empty ? "claim.document.missing" : "claim.document.bad");
        if (!fault.isEmpty() || holder(siret).isPresent()) {
            return again(target, account, new Sent("document", said, fault), visitor);
        }
        return shown(correspondence.sendDocument(account, target, said, document.orElseThrow()));
    }

    /** Somebody holds the page who should not. */
    @Post("/contester")
    HttpResponse<?> contest(String siret, Form form, Visitor visitor) {
        Account account = visitor.required();
        Target target = target(siret);
        String message = form.text("message");
        String fault = ClaimPage.messageFault(message, true);
        if (!fault.isEmpty() || holder(siret).isEmpty()) {
            return again(target, account, new Sent("contest", message, fault), visitor);
        }
        return shown(correspondence.contest(account, target, message));
    }

    private HttpResponse<?> send(Target target, Account account, ClaimWay way, String address, Visitor visitor) {
        if (!correspondence.sendLink(account, target, way, address)) {
            return shown(Optional.empty());
        }
        String shown =
                way == ClaimWay.DOMAIN ? address : target.addresses().masked().orElseThrow();
        return Answers.page(
                NoticePage.VIEW,
                new NoticePage(
                        ClaimPage.layout(Messages.get("claim.sent.title")),
                        Messages.get("claim.sent.text", shown, ClaimRegister.LINK_DAYS),
                        Messages.get("claim.sent.advice"),
                        List.of(new Link(Messages.get("claim.own.title"), OwnStructuresController.PATH))));
    }

    /** Where there is none, the list of one's own claims says that one waits already. */
    private static HttpResponse<?> shown(Optional<UUID> claim) {
        return Answers.seeOther(
                claim.map(ClaimStatusController::path).orElse(OwnStructuresController.PATH + "?fait=deja-demandee"));
    }

    private HttpResponse<?> again(Target target, Account account, Sent sent, Visitor visitor) {
        return Answers.faulty(ClaimPage.VIEW, page(target, account, sent, visitor));
    }

    private ClaimPage page(Target target, Account account, Sent sent, Visitor visitor) {
        return holder(target.siret())
                .map(holder -> ClaimPage.held(target, holder, sent, visitor.jeton()))
                .orElseGet(() -> ClaimPage.free(target, account, sent, visitor.jeton()));
    }

    /** Who holds the page, suspended or not; who only declared the structure does not. */
    private Optional<Organisation> holder(String siret) {
        return organisations
                .findStanding(OrganisationKind.STRUCTURE.code(), siret)
                .filter(found -> found.state() != OrganisationState.PENDING);
    }

    /** What is invented belongs to nobody. */
    private Target target(String siret) {
        return claims.findTarget(siret)
                .filter(target -> !target.demonstration())
                .orElseThrow(NotFoundException::new);
    }
}
