package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import java.util.Map;

/** A feature that keeps something about people: what each of them takes away, by name, ready for JSON. */
public interface PersonalData {
    Map<String, Object> of(Account account);
}
