package fr.jalon.portal.report;

import fr.jalon.content.report.ReportRegister;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
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
import java.time.Clock;
import java.util.List;

/** Reports an error or a problem of a public page, without account. */
@Controller(ReportController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ReportController {
    static final String PATH = "/signaler";

    private static final String VIEW = "report/form";

    private final ReportSubjects subjects;
    private final ReportRegister register;
    private final Clock clock = Clock.systemUTC();

    ReportController(ReportSubjects subjects, ReportRegister register) {
        this.subjects = subjects;
        this.register = register;
    }

    @Get("/{objet}/{numero}")
    HttpResponse<?> ask(String objet, String numero, Visitor visitor) {
        ReportSubject subject = subjects.find(objet, numero);
        String jeton = visitor.jeton();
        return Answers.page(
                VIEW, ReportFormPage.of(subject, address(objet, numero), ReportForm.EMPTY, false, stamp(jeton), jeton));
    }

    @Post("/{objet}/{numero}")
    HttpResponse<?> take(String objet, String numero, Form sent, Visitor visitor) {
        ReportSubject subject = subjects.find(objet, numero);
        ReportForm form = ReportForm.of(sent);
        String jeton = visitor.jeton();
        String stamp = sent.text(ReportFormPage.MOMENT);
        boolean hasty = !Patience.waited(stamp, sent.raw("jeton"), clock);
        if (form.kind().isEmpty() || !form.right() || form.trapped() || hasty) {
            ReportFormPage page =
                    ReportFormPage.of(subject, address(objet, numero), form, true, hasty ? stamp(jeton) : stamp, jeton);
            return Answers.faulty(VIEW, hasty || form.trapped() ? page.withNotice(Messages.get("report.hasty")) : page);
        }
        boolean taken = register.take(
                subject.kind(), subject.key(), subject.title(), form.kind().get(), form.message(), form.mailOrNull());
        return Answers.page(NoticePage.VIEW, done(subject, taken, form.mailOrNull() != null));
    }

    private String stamp(String jeton) {
        return Patience.stamp(jeton, clock);
    }

    private static String address(String word, String key) {
        return PATH + "/" + word + "/" + key;
    }

    private static NoticePage done(ReportSubject subject, boolean taken, boolean answered) {
        String title = Messages.get("report.done.title");
        return new NoticePage(
                Layout.unlisted(title, title).withBreadcrumb(Messages.get("page.home"), "/"),
                Messages.get(taken ? "report.done.text" : "report.done.enough"),
                Messages.get(taken && answered ? "report.done.answer" : "report.done.silent"),
                List.of(new Link(Messages.get("report.back"), subject.path())));
    }
}
