package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the portal knows of a person: to take away (RGPD, articles 15 and 20), or to erase (article 17). */
@Controller(AccountController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PersonalDataController {
    private static final String CLOSE = "fermer";

    private final List<PersonalData> sources;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SessionCookie cookie;
    private final MembershipRepository organisations;
    private final MembershipRegister memberships;
    private final OrganisationRegister register;

    PersonalDataController(
            List<PersonalData> sources,
            AccountRepository accounts,
            Passwords passwords,
            SessionCookie cookie,
            MembershipRepository organisations,
            MembershipRegister memberships,
            OrganisationRegister register) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.register = register;
        this.sources = sources;
        this.accounts = accounts;
        this.passwords = passwords;
        this.cookie = cookie;
    }

    /** Not {@code .json}: what ends so is open to the scripts of every site. */
    @Get("/donnees")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    HttpResponse<Map<String, Object>> export(Visitor visitor) {
        Account account = visitor.required();
        Map<String, Object> data = new LinkedHashMap<>();
        sources.forEach(source -> data.putAll(source.of(account)));
        return HttpResponse.<Map<String, Object>>ok(data)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jalon-mes-donnees.json\"");
    }

    @Get("/supprimer")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> ask(Visitor visitor) {
        visitor.required();
        return Answers.page(FormPage.VIEW, page("", visitor));
    }

    @Post("/supprimer")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> erase(Form form, Visitor visitor) {
        Account account = visitor.required();
        if (!passwords.matches(form.raw("mot-de-passe"), accounts.passwordHash(account.id()))) {
            return Answers.faulty(FormPage.VIEW, page(Messages.get("account.password.wrong"), visitor));
        }
        if (form.has(CLOSE)) {
            owned(account).forEach(one -> register.close(memberships.rightsOf(account), one.id()));
        }
        if (!owned(account).isEmpty()) {
            return Answers.faulty(FormPage.VIEW, page("", visitor).withNotice(Messages.get("account.erase.owner")));
        }
        accounts.erase(account);
        return Answers.seeOther("/connexion?fait=compte-efface").cookie(cookie.gone());
    }

    /** What would be left to nobody. */
    private List<Organisation> owned(Account account) {
        return organisations.findLastOwned(account.id());
    }

    private FormPage page(String fault, Visitor visitor) {
        Layout layout = Layout.unlisted(Messages.get("account.erase.title"), Messages.get("account.erase.lead"))
                .withBreadcrumb(Messages.get("account.space.title"), Suite.SPACE)
                .withBreadcrumb(Messages.get("account.own.title"), AccountController.PATH)
                .withJeton(visitor.jeton());
        List<Organisation> owned = owned(visitor.required());
        List<Field> fields = new ArrayList<>();
        List<Link> ways = new ArrayList<>();
        if (!owned.isEmpty()) {
            String names = owned.stream().map(Organisation::name).collect(Collectors.joining(", "));
            fields.add(Field.of("checkbox", CLOSE, Messages.get("account.erase.close", names))
                    .withHint(Messages.get("account.erase.close.hint"))
                    .optional());
            owned.forEach(one -> ways.add(
                    new Link(Messages.get("account.erase.hand", one.name()), "/espace/organisations/" + one.id())));
        }
        fields.add(Fields.password().withError(fault));
        ways.add(new Link(Messages.get("account.erase.back"), AccountController.PATH));
        return new FormPage(
                layout,
                Messages.get("account.erase.lead"),
                owned.isEmpty() ? "" : Messages.get("account.erase.owner"),
                AccountController.PATH + "/supprimer",
                fields,
                Messages.get("account.erase.submit"),
                ways);
    }
}
