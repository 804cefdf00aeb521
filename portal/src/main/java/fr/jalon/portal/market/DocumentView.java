package fr.jalon.portal.market;

import fr.jalon.content.document.MarketDocument;
import fr.jalon.portal.dataset.DatasetText;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.Locale;

/** A document on the page of its market; {@code href} is empty for one that was removed. */
record DocumentView(String title, String href, String meta) {
    static DocumentView of(MarketDocument document) {
        String title = Typography.french(document.title());
        return document.removed() == null
                ? new DocumentView(
                        title,
                        "/marches/" + document.market() + "/documents/" + document.id(),
                        Messages.get(
                                "market.show.document",
                                document.kindOf().label(),
                                document.format().toUpperCase(Locale.ROOT),
                                DatasetText.size(document.size())))
                : new DocumentView(
                        title, "", Messages.get("market.show.document.removed", Typography.day(document.removed())));
    }
}
