package fr.jalon.portal.account;

import fr.jalon.content.account.Account;
import io.micronaut.core.order.Ordered;
import java.util.List;

/** A feature that has something for signed-in people: each bean adds its entries to their space, in its order. */
public interface SpaceSection extends Ordered {
    /** None where the feature concerns this person in nothing. */
    List<SpaceEntry> entries(Account account);
}
