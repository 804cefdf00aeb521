package fr.jalon.portal.administration;

import fr.jalon.portal.page.Link;
import io.micronaut.core.order.Ordered;
import java.util.List;

/** A feature that waits for moderators: each bean says how much does, at the top of their pages, in its order. */
public interface WaitingWork extends Ordered {
    /** How many things wait, and where; none where nothing does. */
    List<Link> links();
}
