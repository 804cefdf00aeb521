package fr.jalon.portal.market;

import fr.jalon.content.document.MarketDocument;
import fr.jalon.portal.dataset.DatasetText;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import java.util.Locale;

/** A document on the page of its market; {@code href} is empty for one that was removed. */
record DocumentView(String title, String href, String meta) {
    /** Where the public reads a document. */
    static String path(MarketDocument document) {
        return "/marches/" + document.market() + "/documents/" + document.id();
    }

    static DocumentView of(MarketDocument document) {
        return of(document, path(document));
    }

    /** Read at this address while its market is not public. */
    static DocumentView of(MarketDocument document, String href) {
        String title = Typography.french(document.title());
        return document.removed() == null
                ? new DocumentView(
                        title,
                        href,
                        Messages.get(
                                "market.show.document",
                                document.kindOf().label(),
                                document.format().toUpperCase(Locale.ROOT),
                                DatasetText.size(document.size())))
                : new DocumentView(
                        title, "", Messages.get("market.show.document.removed", Typography.day(document.removed())));
    }
}
