package fr.jalon.portal.account;

import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opening an account: the address is asked, the rest follows once it has answered. */
@Controller("/inscription")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class RegistrationController {
    private final Registration registration;

    RegistrationController(Registration registration) {
        this.registration = registration;
    }

    @Get
    HttpResponse<?> ask(@Nullable @QueryValue String suite, Visitor visitor) {
        return Answers.page(FormPage.VIEW, page(Fields.name(), Fields.mail(), Suite.safe(suite), visitor));
    }

    @Post
    HttpResponse<?> register(Form form, Visitor visitor) {
        String name = form.text("nom");
        String mail = form.text("courriel");
        String suite = Suite.safe(form.text("suite"));
        FormPage page = page(
                Fields.name().withValue(name).withError(Fields.nameFault(name)),
                Fields.mail().withValue(mail).withError(Fields.mailFault(mail)),
                suite,
                visitor);
        if (!page.errors().isEmpty()) {
            return Answers.faulty(FormPage.VIEW, page);
        }
        registration.register(mail, name, suite);
        return Answers.page(NoticePage.VIEW, sent(mail));
    }

    private static FormPage page(Field name, Field mail, String suite, Visitor visitor) {
        Layout layout = Layout.unlisted(Messages.get("account.register.title"), Messages.get("account.register.lead"))
                .withJeton(visitor.jeton());
        return new FormPage(
                layout,
                Messages.get("account.register.lead"),
                "",
                "/inscription",
                List.of(name, mail, Field.hidden("suite", suite)),
                Messages.get("account.register.submit"),
                List.of(
                        new Link(Messages.get("account.sign-in.way"), Suite.after("/connexion", suite)),
                        new Link(Messages.get("page.footer.privacy"), "/donnees-personnelles")));
    }

    /** The same whether the address is known or not. */
    static NoticePage sent(String mail) {
        return new NoticePage(
                Layout.unlisted(Messages.get("account.sent.title"), Messages.get("account.sent.lead")),
                Messages.get("account.sent.text", mail),
                Messages.get("account.sent.advice"),
                List.of(new Link(Messages.get("page.home"), "/")));
    }
}
