package fr.jalon.portal.plan;

import fr.jalon.content.document.DocumentHolder;
import fr.jalon.content.document.MarketDocument;
import fr.jalon.content.document.MarketDocuments;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.market.DocumentFile;
import fr.jalon.portal.market.MarketPreview;
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
import io.micronaut.views.View;
import java.util.List;
import java.util.UUID;

/** The operator's look at the first publication of each buyer. */
@Controller(ModerationController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ModerationController {
    static final String PATH = "/administration/moderation";

    private static final String VIEW = "plan/moderate";

    private final PlannedMarketRepository markets;
    private final Moderation moderation;
    private final MarketPreview preview;
    private final MarketDocuments documents;

    ModerationController(
            PlannedMarketRepository markets, Moderation moderation, MarketPreview preview, MarketDocuments documents) {
        this.markets = markets;
        this.moderation = moderation;
        this.preview = preview;
        this.documents = documents;
    }

    @Get
    @View("plan/moderation")
    ModerationPage list(Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        visitor.requiredModerator();
        return ModerationPage.of(markets.submitted(), fait);
    }

    @Get("/{reference}")
    @View(VIEW)
    ModerationDecisionPage show(String reference, Visitor visitor) {
        visitor.requiredModerator();
        return ModerationDecisionPage.of(find(reference), "", "", false, visitor.jeton());
    }

    @Post("/{reference}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(String reference, Form form, Visitor visitor) {
        UUID actor = visitor.requiredModerator().id();
        PlannedMarket market = find(reference);
        String decision = form.text("decision");
        String reason = form.text("motif");
        ModerationDecisionPage page = ModerationDecisionPage.of(market, decision, reason, true, visitor.jeton());
        boolean late =
                !form.text("version").equals(String.valueOf(market.revision().version()));
        if (!late && !page.errors().isEmpty()) {
            return Answers.faulty(VIEW, page);
        }
        return late || !moderation.decide(actor, market, decision.equals("publier"), reason)
                ? Answers.faulty(VIEW, page.late())
                : Answers.seeOther(PATH + "?fait=decidee");
    }

    /** The page of the market as the public would see it. */
    @Get("/{reference}/page")
    HttpResponse<?> look(String reference, Visitor visitor) {
        visitor.requiredModerator();
        PlannedMarket market = find(reference);
        return HttpResponse.ok(preview.of(
                market,
                ModerationPage.layout(Typography.french(market.title())),
                PATH + "/" + reference,
                documents.of(DocumentHolder.market(reference)),
                PATH + "/" + reference + "/documents/"));
    }

    /** What its buyer joined, which the public would read. */
    @Get("/{reference}/documents/{document}")
    @Produces("*/*")
    HttpResponse<byte[]> read(String reference, UUID document, Visitor visitor) {
        visitor.requiredModerator();
        MarketDocument found = documents
                .find(DocumentHolder.market(find(reference).reference()), document)
                .orElseThrow(NotFoundException::new);
        return DocumentFile.of(found, documents.content(found));
    }

    private PlannedMarket find(String reference) {
        return markets.findAll(List.of(reference)).stream()
                .filter(market -> market.status() == MarketStatus.SUBMITTED)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
