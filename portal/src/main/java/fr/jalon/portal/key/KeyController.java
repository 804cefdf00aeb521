package fr.jalon.portal.key;

import fr.jalon.content.key.KeyRegister;
import fr.jalon.content.key.KeyRepository;
import fr.jalon.content.key.KeyScope;
import fr.jalon.content.key.OrganisationKey;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.organisation.OrganisationAccess;
import fr.jalon.portal.page.BaseUrl;
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
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys of a buyer, for its owners; a secret is on the page that answers its making, and on no other. */
@Controller("/espace/organisations/{id}/cles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class KeyController {
    private static final String LIST = "key/list";
    private static final String SHOW = "key/show";
    private static final String SECRET = "key/secret";

    private final OrganisationAccess access;
    private final KeyRepository keys;
    private final KeyRegister register;
    private final String base;

    KeyController(OrganisationAccess access, KeyRepository keys, KeyRegister register, BaseUrl base) {
        this.access = access;
        this.keys = keys;
        this.register = register;
        this.base = base.toString();
    }

    @Get
    HttpResponse<?> list(UUID id, Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        Organisation organisation = find(id, access.rights(visitor));
        return Answers.page(LIST, KeyListPage.of(organisation, keys.findOf(id), fait));
    }

    @Get("/nouvelle")
    HttpResponse<?> ask(UUID id, Visitor visitor) {
        Organisation organisation = find(id, access.rights(visitor));
        return Answers.page(FormPage.VIEW, KeyForm.EMPTY.page(organisation, visitor.jeton()));
    }

    @Post("/nouvelle")
    HttpResponse<?> make(UUID id, Form sent, Visitor visitor) {
        Rights rights = access.rights(visitor);
        Organisation organisation = find(id, rights);
        KeyForm form = KeyForm.of(sent);
        Set<KeyScope> scopes = form.known();
        Optional<Integer> days = form.lasting();
        if (!form.nameFault().isEmpty() || !form.scopesFault().isEmpty() || days.isEmpty()) {
            return Answers.faulty(FormPage.VIEW, form.checked(organisation, visitor.jeton()));
        }
        return register.make(rights, id, form.name(), scopes, days.get())
                .<HttpResponse<?>>map(made -> Answers.page(SECRET, SecretPage.of(organisation, made, base)))
                .orElseGet(() -> Answers.faulty(
                        FormPage.VIEW,
                        form.page(organisation, visitor.jeton()).withNotice(Messages.get("key.make.most"))));
    }

    @Get("/{key}")
    HttpResponse<?> show(UUID id, UUID key, Visitor visitor) {
        Organisation organisation = find(id, access.rights(visitor));
        OrganisationKey found = find(id, key);
        return Answers.page(SHOW, KeyPage.of(organisation, found, found.name(), "", "", visitor.jeton()));
    }

    @Post("/{key}/nom")
    HttpResponse<?> rename(UUID id, UUID key, Form sent, Visitor visitor) {
        Rights rights = access.rights(visitor);
        Organisation organisation = find(id, rights);
        OrganisationKey found = find(id, key);
        String name = sent.text("nom");
        String fault = KeyForm.nameFault(name);
        if (!fault.isEmpty()) {
            return Answers.faulty(SHOW, KeyPage.of(organisation, found, name, fault, "", visitor.jeton()));
        }
        register.rename(rights, found, name);
        return done(id, "renommee");
    }

    @Post("/{key}/secret")
    HttpResponse<?> rotate(UUID id, UUID key, Form sent, Visitor visitor) {
        Rights rights = access.rights(visitor);
        Organisation organisation = find(id, rights);
        OrganisationKey found = find(id, key);
        Optional<Duration> overlap = KeyForm.overlap(sent.text("ancien"));
        if (overlap.isEmpty()) {
            String fault = Messages.get("key.rotate.overlap.error");
            return Answers.faulty(SHOW, KeyPage.of(organisation, found, found.name(), "", fault, visitor.jeton()));
        }
        return register.rotate(rights, found, overlap.get())
                .<HttpResponse<?>>map(made -> Answers.page(SECRET, SecretPage.of(organisation, made, base)))
                .orElseGet(() -> Answers.faulty(
                        SHOW,
                        KeyPage.of(
                                organisation,
                                found,
                                found.name(),
                                "",
                                Messages.get("key.rotate.gone"),
                                visitor.jeton())));
    }

    @Post("/{key}/revoquer")
    HttpResponse<?> revoke(UUID id, UUID key, Form sent, Visitor visitor) {
        Rights rights = access.rights(visitor);
        find(id, rights);
        register.revoke(rights, find(id, key));
        return done(id, "revoquee");
    }

    private Organisation find(UUID id, Rights rights) {
        return access.find(id, rights, KeyRegister::mayKeep);
    }

    private OrganisationKey find(UUID organisation, UUID key) {
        return keys.find(organisation, key).orElseThrow(NotFoundException::new);
    }

    private static HttpResponse<?> done(UUID id, String what) {
        return Answers.seeOther(KeyListPage.path(id) + "?fait=" + what);
    }
}
