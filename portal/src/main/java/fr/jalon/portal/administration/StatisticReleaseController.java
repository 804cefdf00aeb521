package fr.jalon.portal.administration;

import fr.jalon.content.imports.ImportException;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.statistic.StatisticDraft;
import fr.jalon.content.statistic.StatisticImport.Report;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes a release of statistics: two files are sent, what they change is read, then it is published with a reason. */
@Controller(StatisticReleaseController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class StatisticReleaseController {
    static final String PATH = AdministrationController.PATH + "/statistiques";

    private static final String VIEW = "administration/statistics";
    private static final String PREVIEW = "administration/statistics-preview";

    private final StatisticReleases releases;
    private final MembershipRegister register;

    StatisticReleaseController(StatisticReleases releases, MembershipRegister register) {
        this.releases = releases;
        this.register = register;
    }

    @Get
    @View(VIEW)
    StatisticUploadPage ask(Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        visitor.requiredAdministrator();
        return StatisticUploadPage.of("", "", fait, visitor.jeton());
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> look(
            @Part("series") @Nullable CompletedFileUpload series,
            @Part("observations") @Nullable CompletedFileUpload observations,
            Form proof,
            Visitor visitor) {
        Rights rights = register.rightsOf(visitor.requiredAdministrator());
        UploadedText seriesText = UploadedText.of(series);
        UploadedText observationsText = UploadedText.of(observations);
        String fault = observationsText.fault();
        if (seriesText.fault().isEmpty() && fault.isEmpty()) {
            try {
                return Answers.seeOther(PATH + "/" + releases.keep(rights, seriesText.text(), observationsText.text()));
            } catch (ImportException e) {
                fault = e.getMessage();
            }
        }
        return Answers.faulty(VIEW, StatisticUploadPage.of(seriesText.fault(), fault, "", visitor.jeton()));
    }

    @Get("/{release}")
    HttpResponse<?> preview(UUID release, Visitor visitor) {
        Rights rights = register.rightsOf(visitor.requiredAdministrator());
        return releases.find(rights, release)
                .<HttpResponse<?>>map(draft -> Answers.page(
                        PREVIEW,
                        StatisticPreviewPage.of(release, releases.difference(draft), "", false, "", visitor.jeton())))
                .orElseGet(StatisticReleaseController::gone);
    }

    @Post("/{release}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(UUID release, Form form, Visitor visitor) {
        Rights rights = register.rightsOf(visitor.requiredAdministrator());
        Optional<StatisticDraft> draft = releases.find(rights, release);
        if (draft.isEmpty()) {
            return gone();
        }
        String reason = form.text("raison");
        boolean correction = form.has("correction");
        Report difference = releases.difference(draft.get());
        String fault = StatisticPreviewPage.reasonFault(difference, reason);
        if (!fault.isEmpty()) {
            return Answers.faulty(
                    PREVIEW, StatisticPreviewPage.of(release, difference, reason, correction, fault, visitor.jeton()));
        }
        if (difference.refusals().isEmpty()) {
            releases.publish(rights, draft.get(), reason, correction);
        }
        return Answers.seeOther(PATH + "?fait=publiees");
    }

    private static HttpResponse<?> gone() {
        return Answers.page(
                        NoticePage.VIEW,
                        new NoticePage(
                                AdministrationPage.layout(Messages.get("administration.statistics.gone.title")),
                                Messages.get("administration.statistics.gone.text"),
                                "",
                                List.of(new Link(Messages.get("administration.statistics.again"), PATH))))
                .status(HttpStatus.GONE);
    }
}
