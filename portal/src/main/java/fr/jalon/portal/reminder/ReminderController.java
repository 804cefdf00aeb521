package fr.jalon.portal.reminder;

import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.form.NoticePage;
import fr.jalon.portal.page.Layout;
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
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The links of a reminder, for whoever holds them: following one shows a page and changes nothing, since mail programs follow
 * links on their own; its form does.
 */
@Controller(ReminderController.PATH + "/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ReminderController {
    static final String PATH = "/rappels";

    private static final String UNDO = "/annuler";

    private final ReminderAnswers answers;

    ReminderController(ReminderAnswers answers) {
        this.answers = answers;
    }

    /** The three answers; once one is given, what it was and the way to take it back. */
    @Get
    HttpResponse<?> show(String token, Visitor visitor) {
        return answers.find(token)
                .<HttpResponse<?>>map(question -> question.open()
                        ? Answers.page(NoticePage.VIEW, choices(question, token))
                        : question.answered() && question.undoable()
                                ? Answers.page(FormPage.VIEW, undoing(question, token, visitor.jeton()))
                                : answered(question))
                .orElseGet(ReminderController::gone);
    }

    @Get("/{answer}")
    HttpResponse<?> ask(String token, String answer, Visitor visitor) {
        return answers.find(token)
                .<HttpResponse<?>>map(question -> {
                    News.Kind kind = News.Kind.ofPath(answer).orElseThrow(NotFoundException::new);
                    return question.open()
                            ? Answers.page(
                                    FormPage.VIEW,
                                    page(NewsForm.empty(kind, question.market()), kind, "", token, visitor.jeton()))
                            : Answers.seeOther(PATH + "/" + token);
                })
                .orElseGet(ReminderController::gone);
    }

    @Post("/{answer}")
    HttpResponse<?> answer(String token, String answer, Form sent, Visitor visitor) {
        ReminderAnswers.Question question = answers.find(token).orElse(null);
        if (question == null) {
            return gone();
        }
        News.Kind kind = News.Kind.ofPath(answer).orElseThrow(NotFoundException::new);
        if (!question.open()) {
            return Answers.seeOther(PATH + "/" + token);
        }
        NewsForm form = NewsForm.of(kind, question.market(), sent);
        if (form.news().isEmpty()) {
            return Answers.faulty(FormPage.VIEW, page(form, kind, "", token, visitor.jeton()));
        }
        return switch (answers.answer(token, form.version(), form.news().get())) {
            case DONE -> Answers.seeOther(PATH + "/" + token);
            case GONE -> gone();
            case CONFLICT ->
                HttpResponse.<ModelAndView<FormPage>>status(HttpStatus.CONFLICT)
                        .body(new ModelAndView<>(
                                FormPage.VIEW,
                                page(form, kind, Messages.get("reminder.conflict"), token, visitor.jeton())));
        };
    }

    @Post(UNDO)
    HttpResponse<?> undo(String token, Form sent, Visitor visitor) {
        return answers.undo(token) ? Answers.seeOther(PATH + "/" + token) : gone();
    }

    private static FormPage page(NewsForm form, News.Kind kind, String notice, String token, String jeton) {
        String title = NewsForm.title(kind);
        List<Link> others = Stream.of(News.Kind.values())
                .filter(other -> other != kind)
                .map(other -> way(other, token))
                .toList();
        return form.page(
                Layout.unlisted(title, title).withJeton(jeton), notice, PATH + "/" + token + "/" + kind.path(), others);
    }

    private static NoticePage choices(ReminderAnswers.Question question, String token) {
        String title = Messages.get("reminder.title");
        return new NoticePage(
                Layout.unlisted(title, title),
                Messages.get(
                        "reminder.lead",
                        question.market().title(),
                        question.market().buyer().name(),
                        question.link().publication().label()),
                "",
                Stream.of(News.Kind.values()).map(kind -> way(kind, token)).toList());
    }

    private static FormPage undoing(ReminderAnswers.Question question, String token, String jeton) {
        String title = Messages.get("reminder.done.title");
        return new FormPage(
                Layout.unlisted(title, title).withJeton(jeton),
                standing(question),
                "",
                PATH + "/" + token + UNDO,
                List.of(),
                Messages.get("reminder.undo"),
                List.of(market(question)));
    }

    /** The question is not open any more. */
    private static HttpResponse<?> answered(ReminderAnswers.Question question) {
        String title = Messages.get("reminder.closed.title");
        return Answers.page(
                NoticePage.VIEW,
                new NoticePage(
                        Layout.unlisted(title, title),
                        standing(question),
                        Messages.get("reminder.closed.advice"),
                        List.of(market(question), new Link(Messages.get("reminder.space"), "/espace/marches"))));
    }

    private static String standing(ReminderAnswers.Question question) {
        return Messages.get(
                "reminder.standing",
                question.market().title(),
                question.market().status().label().toLowerCase(Locale.FRENCH),
                question.market().schedule().publication().label());
    }

    private static Link market(ReminderAnswers.Question question) {
        return new Link(
                Messages.get("reminder.market"), "/marches/" + question.market().reference());
    }

    private static Link way(News.Kind kind, String token) {
        return new Link(NewsForm.title(kind), PATH + "/" + token + "/" + kind.path());
    }

    private static HttpResponse<?> gone() {
        String title = Messages.get("reminder.gone.title");
        return Answers.page(
                        NoticePage.VIEW,
                        new NoticePage(
                                Layout.unlisted(title, title),
                                Messages.get("reminder.gone.text"),
                                Messages.get("reminder.gone.advice"),
                                List.of(new Link(Messages.get("reminder.space"), "/espace/marches"))))
                .status(HttpStatus.GONE);
    }
}
