package fr.jalon.portal.administration;

import fr.jalon.content.account.AccountSearch.Found;
import fr.jalon.portal.page.Layout;
import fr.jalon.portal.page.Messages;
import java.util.List;

/** The accounts that were looked for; before that, those of the operator. */
record AccountListPage(
        Layout layout, String title, String action, String q, String heading, String more, List<Line> accounts) {
    /** An account. */
    record Line(String name, String href, String state) {}

    static AccountListPage of(String words, List<Found> found, List<Found> operators) {
        String title = Messages.get("administration.accounts.title");
        boolean searched = !words.isEmpty();
        return new AccountListPage(
                AdministrationPage.layout(title),
                title,
                AccountReviewController.PATH,
                words,
                Messages.get(searched ? "administration.accounts.found" : "administration.accounts.operators"),
                found.size() > AccountReviewController.SIZE
                        ? Messages.get("administration.accounts.first", AccountReviewController.SIZE)
                        : "",
                (searched ? found : operators)
                        .stream()
                                .limit(searched ? AccountReviewController.SIZE : Integer.MAX_VALUE)
                                .map(AccountListPage::line)
                                .toList());
    }

    private static Line line(Found found) {
        String state = found.suspended() ? "suspended" : found.confirmed() ? "active" : "unconfirmed";
        return new Line(
                found.name(),
                AccountReviewController.PATH + "/" + found.id(),
                Messages.get("administration.account.state." + state));
    }
}
