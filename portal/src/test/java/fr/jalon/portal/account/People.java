package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import fr.jalon.content.account.AccountRepository;
import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.account.SessionRepository;
import fr.jalon.portal.PortalFixture;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** People who are simply there and signed in, operators with their second factor: for tests of what comes after. */
public final class People {
    private People() {}

    /** A person, and a browser in which it is signed in and has opened its space. */
    public record Person(Account account, Browsing browsing) {}

    public static Person person(String name) {
        return person(name, OperatorRole.NONE);
    }

    public static Person person(String name, OperatorRole role) {
        UUID id = UUID.randomUUID();
        insert(id, name, role);
        Account account = PortalFixture.context()
                .getBean(AccountRepository.class)
                .find(id)
                .orElseThrow();
        String token = PortalFixture.context()
                .getBean(SessionRepository.class)
                .open(account, "Essai", true)
                .text();
        Browsing browsing = new Browsing();
        browsing.setCookie("jalon-session", token);
        return new Person(account, browsing);
    }

    private static void insert(UUID id, String name, OperatorRole role) {
        DataSource managed = PortalFixture.context().getBean(DataSource.class);
        DataSource plain =
                PortalFixture.context().getBean(DataSourceResolver.class).resolve(managed);
        try (Connection connection = plain.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                    INSERT INTO account (id, mail, name, role, confirmed, totp_secret)
                    VALUES (?, ?, ?, ?, now(), ?)
                    """)) {
            statement.setObject(1, id);
            statement.setString(2, id + "@exemple.fr");
            statement.setString(3, name);
            statement.setString(4, role.code());
            statement.setString(5, role == OperatorRole.NONE ? null : "JBSWY3DPEHPK3PXP");
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
