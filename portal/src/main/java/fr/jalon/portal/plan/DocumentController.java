package fr.jalon.portal.plan;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.document.DocumentHolder;
import fr.jalon.content.document.DocumentKind;
import fr.jalon.content.document.MarketDocument;
import fr.jalon.content.document.MarketDocuments;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.imports.MarketColumn;
import fr.jalon.content.market.imports.PlanDraft;
import fr.jalon.content.market.imports.PlanDraftRepository;
import fr.jalon.content.market.imports.PlanForm;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.market.DocumentFile;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds documents to a market and removes them; those of a draft that is no market yet stay its members'. */
@Controller(PlanController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class DocumentController {
    private static final String VIEW = "plan/documents";
    private static final String OF_MARKET = "/{reference}/documents";
    private static final String OF_DRAFT = "/brouillons/{draft}/documents";
    private static final String ONE = "/{document}";
    private static final String REMOVE = ONE + "/retirer";

    private final PlanAccess access;
    private final PlanDraftRepository drafts;
    private final MarketDocuments documents;
    private final AuditRepository audit;

    DocumentController(
            PlanAccess access, PlanDraftRepository drafts, MarketDocuments documents, AuditRepository audit) {
        this.access = access;
        this.drafts = drafts;
        this.documents = documents;
        this.audit = audit;
    }

    /**
     * What documents are added to.
     *
     * @param name of the market, in the journal
     * @param path of its documents
     * @param shown whether the public sees them
     */
    private record Folder(
            PlanDesk desk, DocumentHolder holder, String name, String title, String path, Link back, boolean shown) {}

    @Get(uris = {OF_MARKET, OF_DRAFT})
    HttpResponse<?> list(
            @PathVariable @Nullable String reference,
            @PathVariable @Nullable UUID draft,
            Visitor visitor,
            @QueryValue @Nullable UUID organisation,
            @QueryValue(defaultValue = "") String fait) {
        String notice = Messages.has("plan.documents.done." + fait) ? Messages.get("plan.documents.done." + fait) : "";
        Folder folder = folder(reference, draft, visitor, organisation);
        return Answers.page(VIEW, page(folder, DocumentPage.Typed.NOTHING, notice, visitor));
    }

    @Post(uris = {OF_MARKET, OF_DRAFT})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> add(
            @PathVariable @Nullable String reference,
            @PathVariable @Nullable UUID draft,
            @Part("fichier") @Nullable CompletedFileUpload file,
            @Part("titre") @Nullable String titre,
            @Part("nature") @Nullable String nature,
            Form proof,
            Visitor visitor,
            @QueryValue @Nullable UUID organisation)
            throws IOException {
        Folder folder = folder(reference, draft, visitor, organisation);
        String title = titre == null ? "" : titre.replace("\0", "").strip();
        String kind = nature == null ? "" : nature;
        String titleFault = title.isEmpty() || title.length() > DocumentPage.LONGEST
                ? Messages.get("plan.documents.name.fault", DocumentPage.LONGEST)
                : "";
        String fileFault = file == null || file.getSize() == 0
                ? Messages.get("plan.documents.file.missing")
                : file.getSize() > MarketDocuments.MOST_BYTES ? fault(MarketDocuments.Result.HEAVY) : "";
        if (titleFault.isEmpty() && fileFault.isEmpty() && file != null) {
            MarketDocuments.Result result = documents.add(
                    folder.holder(),
                    folder.desk().buyer().siren(),
                    title,
                    DocumentKind.ofCode(kind).orElse(DocumentKind.OTHER),
                    file.getBytes());
            if (result == MarketDocuments.Result.ADDED) {
                audit(folder, "document.add", title);
                return Answers.seeOther(folder.desk().address(folder.path()) + "&fait=ajoute");
            }
            fileFault = fault(result);
        }
        return Answers.faulty(
                VIEW, page(folder, new DocumentPage.Typed(title, kind, titleFault, fileFault), "", visitor));
    }

    @Get(uris = {OF_MARKET + ONE, OF_DRAFT + ONE})
    HttpResponse<byte[]> read(
            @PathVariable @Nullable String reference,
            @PathVariable @Nullable UUID draft,
            UUID document,
            Visitor visitor,
            @QueryValue @Nullable UUID organisation) {
        MarketDocument found = documents
                .find(folder(reference, draft, visitor, organisation).holder(), document)
                .orElseThrow(NotFoundException::new);
        return DocumentFile.of(found, documents.content(found));
    }

    @Post(uris = {OF_MARKET + REMOVE, OF_DRAFT + REMOVE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            @PathVariable @Nullable String reference,
            @PathVariable @Nullable UUID draft,
            UUID document,
            Form form,
            Visitor visitor,
            @QueryValue @Nullable UUID organisation) {
        Folder folder = folder(reference, draft, visitor, organisation);
        MarketDocument found = documents.find(folder.holder(), document).orElseThrow(NotFoundException::new);
        documents.remove(found, folder.shown());
        audit(folder, "document.remove", found.title());
        return Answers.seeOther(folder.desk().address(folder.path()) + "&fait=retire");
    }

    private DocumentPage page(Folder folder, DocumentPage.Typed typed, String notice, Visitor visitor) {
        return DocumentPage.of(
                folder.desk(),
                folder.title(),
                folder.path(),
                folder.back(),
                documents.of(folder.holder()),
                typed,
                notice,
                visitor.jeton());
    }

    private static String fault(MarketDocuments.Result result) {
        return switch (result) {
            case ADDED -> "";
            case UNREADABLE -> Messages.get("plan.documents.file.unreadable");
            case HEAVY -> Messages.get("plan.documents.file.heavy", MarketDocuments.MOST_BYTES / 1_000_000);
            case MANY -> Messages.get("plan.documents.file.many", MarketDocuments.MOST_DOCUMENTS);
            case FULL ->
                Messages.get("plan.documents.file.full", (int) (MarketDocuments.MOST_BYTES_OF_BUYER / 1_000_000));
        };
    }

    private void audit(Folder folder, String action, String title) {
        audit.add(folder.desk().rights().actor(), folder.desk().organisation().id(), action, folder.name(), title);
    }

    /** Of a market or of a draft: one of the two is in the address. */
    private Folder folder(
            @Nullable String reference, @Nullable UUID draft, Visitor visitor, @Nullable UUID organisation) {
        return draft == null
                ? market(Objects.requireNonNull(reference), visitor, organisation)
                : draft(draft, visitor, organisation);
    }

    private Folder market(String reference, Visitor visitor, @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        return of(
                desk,
                access.market(desk, reference),
                "/" + reference + "/documents",
                new Link(Messages.get("plan.back"), desk.address("")));
    }

    /** The documents of a draft over a stored market are those of that market. */
    private Folder draft(UUID id, Visitor visitor, @Nullable UUID organisation) {
        PlanDesk desk = access.required(visitor, organisation);
        PlanDraft draft = drafts.find(id, desk.buyer().siren()).orElseThrow(NotFoundException::new);
        String path = "/brouillons/" + id + "/documents";
        Link back = new Link(
                Messages.get("plan.documents.back"), desk.address("/brouillons/" + id + "/" + Step.PREVIEW.code()));
        if (draft.market() != null) {
            return of(desk, access.market(desk, draft.market()), path, back);
        }
        String title = Optional.of(draft.value(PlanForm.name(MarketColumn.TITLE)))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> Messages.get("plan.draft.title"));
        return new Folder(desk, DocumentHolder.draft(id), title, title, path, back, false);
    }

    private static Folder of(PlanDesk desk, PlannedMarket market, String path, Link back) {
        return new Folder(
                desk,
                DocumentHolder.market(market.reference()),
                market.reference(),
                market.title(),
                path,
                back,
                market.status().isPublic());
    }
}
