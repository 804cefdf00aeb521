package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.account.Session;
import fr.jalon.portal.error.ForbiddenException;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who is asking. A controller takes it as an argument, which also keeps its answer out of every cache; nothing is looked up
 * before one of its methods is called. Not for several threads.
 */
public final class Visitor {
    private final HttpRequest<?> request;
    private final Supplier<String> jeton;
    private final Supplier<Optional<Session>> lookup;
    private Optional<Session> session = Optional.empty();
    private boolean known;

    Visitor(HttpRequest<?> request, Supplier<String> jeton, Supplier<Optional<Session>> lookup) {
        this.request = request;
        this.jeton = jeton;
        this.lookup = lookup;
    }

    /** The person who is signed in, if one is. */
    public Optional<Account> account() {
        return session().filter(Session::complete).map(Session::account);
    }

    /** The person; anybody else is led to the page to sign in, an operator without second factor to get one first. */
    public Account required() {
        Account account = requiredToEnrol().account();
        if (account.operator() && !account.secondFactor()) {
            throw new ElsewhereException(SecondFactorController.PATH);
        }
        return account;
    }

    /** A moderator or an administrator; a 403 for others. */
    public Account requiredModerator() {
        return required(OperatorRole.MODERATOR);
    }

    /** An administrator; a 403 for others. */
    public Account requiredAdministrator() {
        return required(OperatorRole.ADMINISTRATOR);
    }

    /** The proof for the forms of the page, for {@code Layout.withJeton}. */
    public String jeton() {
        return jeton.get();
    }

    /** For the pages that an operator without second factor may see. */
    Session requiredToEnrol() {
        return session().filter(Session::complete).orElseThrow(() -> new ElsewhereException(Suite.signIn(back())));
    }

    /** Also one that waits for its second factor. */
    Optional<Session> session() {
        if (!known) {
            session = lookup.get();
            known = true;
        }
        return session;
    }

    private Account required(OperatorRole role) {
        Account account = required();
        if (!account.role().includes(role)) {
            throw new ForbiddenException();
        }
        return account;
    }

    /** What was sent cannot be sent again from an address. */
    private String back() {
        return request.getMethod() == HttpMethod.GET ? request.getUri().toString() : Suite.SPACE;
    }
}
