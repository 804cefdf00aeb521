package fr.jalon.portal.administration;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.AccountSearch;
import fr.jalon.content.organisation.MembershipRegister;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.ForbiddenException;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Form;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.UUID;

/** Finds an account, suspends or restores it, and gives operators their role: administrators only. */
@Controller(AccountReviewController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AccountReviewController {
    static final String PATH = AdministrationController.PATH + "/comptes";

    private static final String VIEW = "administration/account";
    static final int SIZE = 20;

    private final AccountSearch search;
    private final AccountRepository accounts;
    private final MembershipRegister register;
    private final AccountDecisions decisions;

    AccountReviewController(
            AccountSearch search, AccountRepository accounts, MembershipRegister register, AccountDecisions decisions) {
        this.search = search;
        this.accounts = accounts;
        this.register = register;
        this.decisions = decisions;
    }

    @Get
    @View("administration/accounts")
    AccountListPage list(Visitor visitor, @QueryValue(defaultValue = "") String q) {
        visitor.requiredAdministrator();
        String words = q.strip();
        return AccountListPage.of(
                words, words.isEmpty() ? List.of() : search.find(words, SIZE + 1), search.findOperators());
    }

    @Get("/{account}")
    HttpResponse<?> show(UUID account, Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        Account by = visitor.requiredAdministrator();
        return Answers.page(VIEW, page(find(account), by, "", "", fait, visitor));
    }

    @Post("/{account}/suspension")
    HttpResponse<?> suspend(@PathVariable("account") UUID id, Form form, Visitor visitor) {
        Account by = visitor.requiredAdministrator();
        Account account = another(id, by);
        String reason = form.text("motif");
        String fault = AccountReviewPage.reasonFault(account, reason);
        if (!fault.isEmpty()) {
            return Answers.faulty(VIEW, page(account, by, reason, fault, "", visitor));
        }
        decisions.suspend(register.rightsOf(by), account, !account.suspended(), reason);
        return Answers.seeOther(PATH + "/" + id + "?fait=compte");
    }

    @Post("/{account}/role")
    HttpResponse<?> changeRole(@PathVariable("account") UUID id, Form form, Visitor visitor) {
        Account by = visitor.requiredAdministrator();
        Account account = another(id, by);
        return AccountReviewPage.role(form.text("role"))
                .<HttpResponse<?>>map(role -> {
                    decisions.changeRole(register.rightsOf(by), account, role);
                    return Answers.seeOther(PATH + "/" + id + "?fait=compte");
                })
                .orElseGet(() -> Answers.faulty(
                        VIEW, page(account, by, "", "", "", visitor).withRoleFault()));
    }

    private Account find(UUID id) {
        return accounts.find(id).orElseThrow(NotFoundException::new);
    }

    /** Nobody locks oneself out, so that one administrator is always left. */
    private Account another(UUID id, Account by) {
        if (id.equals(by.id())) {
            throw new ForbiddenException();
        }
        return find(id);
    }

    private AccountReviewPage page(
            Account account, Account by, String reason, String fault, String done, Visitor visitor) {
        return AccountReviewPage.of(
                account,
                register.rightsOf(account).memberships(),
                account.id().equals(by.id()),
                reason,
                fault,
                done,
                visitor.jeton());
    }
}
