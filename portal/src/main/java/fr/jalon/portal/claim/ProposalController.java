package fr.jalon.portal.claim;

import fr.jalon.content.account.Account;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.structure.StructureKind;
import fr.jalon.content.structure.claim.ClaimRepository;
import fr.jalon.content.structure.claim.Proposal;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Proposes a structure that the directory does not have. */
@Controller(ProposalController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ProposalController {
    static final String PATH = OwnStructuresController.PATH + "/proposer";

    private static final int LONGEST = 200;

    private final ClaimRepository claims;
    private final ClaimCorrespondence correspondence;

    ProposalController(ClaimRepository claims, ClaimCorrespondence correspondence) {
        this.claims = claims;
        this.correspondence = correspondence;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        visitor.required();
        return Answers.page(FormPage.VIEW, page(new Form(Map.of()), Map.of(), visitor.jeton()));
    }

    @Post
    HttpResponse<?> propose(Form form, Visitor visitor) {
        Account account = visitor.required();
        Map<String, String> faults = new TreeMap<>();
        String siret = "";
        switch (RegisterNumber.read(form.text("siret"), OrganisationKind.STRUCTURE)) {
            case RegisterNumber.Read(RegisterNumber number) -> siret = String.valueOf(number.siret());
            case RegisterNumber.Unreadable(String reason) -> faults.put("siret", reason);
        }
        if (faults.isEmpty() && claims.findTarget(siret).isPresent()) {
            // It is there: the page to claim it says how.
            return Answers.seeOther(ClaimController.path(siret));
        }
        Optional<StructureKind> kind = StructureKind.of(form.text("type"));
        if (kind.isEmpty()) {
            faults.put("type", Messages.get("claim.propose.type.error"));
        }
        for (String name : List.of("nom", "ville")) {
            if (form.text(name).isEmpty() || form.text(name).length() > LONGEST) {
                faults.put(name, Messages.get("claim.propose." + name + ".error"));
            }
        }
        if (!form.text("code-postal").matches("\\d{5}")) {
            faults.put("code-postal", Messages.get("claim.propose.code-postal.error"));
        }
        String message = ClaimPage.messageFault(form.text("message"), true);
        if (!message.isEmpty()) {
            faults.put("message", message);
        }
        if (!faults.isEmpty()) {
            return Answers.faulty(FormPage.VIEW, page(form, faults, visitor.jeton()));
        }
        String address = ClaimForms.text(form, "adresse", LONGEST);
        Proposal proposal = new Proposal(
                form.text("nom"),
                kind.orElseThrow(),
                address.isEmpty() ? null : address,
                form.text("code-postal"),
                form.text("ville"));
        return Answers.seeOther(correspondence
                .propose(account, siret, form.text("message"), proposal)
                .map(ClaimStatusController::path)
                .orElse(OwnStructuresController.PATH + "?fait=deja-demandee"));
    }

    private static FormPage page(Form form, Map<String, String> faults, String jeton) {
        Field kinds = Field.of("select", "type", Messages.get("claim.propose.type"))
                .withError(faults.getOrDefault("type", ""))
                .withChoice(
                        "",
                        Messages.get("claim.propose.type.none"),
                        form.text("type").isEmpty());
        for (StructureKind kind : StructureKind.values()) {
            kinds = kinds.withChoice(
                    kind.code(),
                    kind.label() + " (" + kind.code() + ")",
                    kind.code().equals(form.text("type")));
        }
        return new FormPage(
                ClaimPage.layout(Messages.get("claim.propose.title")).withJeton(jeton),
                Messages.get("claim.propose.lead"),
                "",
                PATH,
                List.of(
                        field("siret", form, faults).withHint(Messages.get("claim.propose.siret.hint")),
                        field("nom", form, faults).withAutocomplete("organization"),
                        kinds,
                        field("adresse", form, faults)
                                .withAutocomplete("address-line1")
                                .optional(),
                        field("code-postal", form, faults).withAutocomplete("postal-code"),
                        field("ville", form, faults).withAutocomplete("address-level2"),
                        Field.of("textarea", "message", Messages.get("claim.message"))
                                .withHint(Messages.get("claim.propose.message.hint"))
                                .withValue(form.text("message"))
                                .withError(faults.getOrDefault("message", ""))),
                Messages.get("claim.propose.submit"),
                List.of());
    }

    private static Field field(String name, Form form, Map<String, String> faults) {
        return ClaimForms.field(name, form.text(name), faults.getOrDefault(name, ""));
    }
}
