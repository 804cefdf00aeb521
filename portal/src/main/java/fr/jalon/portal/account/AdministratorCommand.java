package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.portal.page.BaseUrl;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;

/**
 * The command {@code administrateur}: makes a person an administrator and prints the link by which it chooses its password. Its
 * exit code is 0, or 2 when the command cannot be used.
 */
@Singleton
public final class AdministratorCommand {
    private static final String USAGE = """
        Usage : administrateur adresse@exemple.fr ["Prénom Nom"]
        Donne le rôle d’administration, et imprime le lien, valable vingt-quatre heures, pour choisir un mot de passe.\
        """;

    private final AccountRepository accounts;
    private final String base;

    AdministratorCommand(AccountRepository accounts, BaseUrl baseUrl) {
        this.accounts = accounts;
        this.base = baseUrl.toString();
    }

    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()
                || arguments.size() > 2
                || !Fields.mailFault(arguments.getFirst()).isEmpty()) {
            out.println(USAGE);
            return 2;
        }
        Account account = accounts.register(arguments.getFirst(), arguments.getLast());
        accounts.setRole(account.id(), OperatorRole.ADMINISTRATOR);
        if (account.confirmed()) {
            out.println(account.mail() + " a le rôle d’administration.");
        } else {
            out.println("À ouvrir par " + account.mail() + " dans les vingt-quatre heures :");
            out.println(base + "/mot-de-passe/"
                    + accounts.addLink(account.id(), Registration.LINK_LIFE).text());
        }
        return 0;
    }
}
