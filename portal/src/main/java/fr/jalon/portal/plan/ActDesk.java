package fr.jalon.portal.plan;

import fr.jalon.content.market.Buyer;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Link;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the acts of a buyer are linked: by those who work for it, or by an operator for a buyer without account.
 *
 * @param actor who says it, for the journal
 * @param organisation whose journal it is in too; absent where the operator stands in
 * @param path of the page, to which {@code asked} is given: whose acts these are
 * @param sends whether files of acts are sent here
 */
record ActDesk(
        Buyer buyer,
        UUID actor,
        @Nullable UUID organisation,
        String path,
        Field asked,
        Layout layout,
        Link back,
        boolean sends) {
    /** The address of the page, or of what is below it. */
    String address(String below) {
        return path + below + "?" + asked.name() + "=" + asked.value();
    }
}
