package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.portal.account.ProviderClient.Person;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Jetons;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in by the provider; without one, these pages do not exist. */
@Controller(Provider.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ProviderController {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);
    private static final String TRIP = "jalon-fournisseur";
    private static final String FAILED = "/connexion?fait=fournisseur";

    private final Provider provider;
    private final ProviderClient client;
    private final AccountRepository accounts;
    private final Entrance entrance;
    private final Jetons jetons;

    ProviderController(
            Provider provider, ProviderClient client, AccountRepository accounts, Entrance entrance, Jetons jetons) {
        this.provider = provider;
        this.client = client;
        this.accounts = accounts;
        this.entrance = entrance;
        this.jetons = jetons;
    }

    @Get
    HttpResponse<?> leave(@Nullable @QueryValue String suite, Visitor visitor) {
        required();
        ProviderTrip trip = ProviderTrip.to(Suite.safe(suite));
        try {
            return HttpResponse.seeOther(client.address(trip)).cookie(cookie(trip.cookie(), Duration.ofMinutes(15)));
        } catch (Exception e) {
            return failed(e);
        }
    }

    @Get("/retour")
    HttpResponse<?> comeBack(
            @Nullable @QueryValue String code,
            @Nullable @QueryValue String state,
            Visitor visitor,
            HttpRequest<?> request) {
        required();
        Optional<ProviderTrip> trip =
                request.getCookies().findCookie(TRIP).map(Cookie::getValue).flatMap(ProviderTrip::read);
        if (code == null || state == null || trip.isEmpty() || !trip.get().began(state)) {
            return Answers.seeOther(FAILED);
        }
        try {
            Optional<Person> person = client.person(code, trip.get());
            if (person.isEmpty()
                    || !Fields.mailFault(Account.normal(person.get().mail())).isEmpty()) {
                return Answers.seeOther(FAILED);
            }
            Person known = person.get();
            Account account = accounts.vouchedFor(known.issuer(), known.subject(), known.mail(), known.name());
            return account.suspended()
                    ? Answers.seeOther(FAILED)
                    : entrance.enter(request, account, trip.get().suite()).cookie(cookie("", Duration.ZERO));
        } catch (Exception e) {
            return failed(e);
        }
    }

    private void required() {
        if (!provider.configured()) {
            throw new NotFoundException();
        }
    }

    /** The kind of fault alone: messages of libraries may quote what was sent. */
    private static HttpResponse<?> failed(Exception e) {
        LOG.warn("Connexion par le fournisseur impossible : {}", e.getClass().getSimpleName());
        return Answers.seeOther(FAILED);
    }

    private Cookie cookie(String value, Duration life) {
        return jetons.cookie(TRIP, value).maxAge(life);
    }
}
