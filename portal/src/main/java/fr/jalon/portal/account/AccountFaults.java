package fr.jalon.portal.account;

import fr.jalon.portal.page.Messages;
import org.jspecify.annotations.Nullable;

/** What is wrong with what was sent from the page of an account; {@code typedName} is null where no name was sent. */
record AccountFaults(@Nullable String typedName, String name, String formerPassword, String newPassword) {
    static final AccountFaults NONE = new AccountFaults(null, "", "", "");

    static AccountFaults name(String typed, String fault) {
        return new AccountFaults(typed, fault, "", "");
    }

    static AccountFaults wrongPassword() {
        return new AccountFaults(null, "", Messages.get("account.password.wrong"), "");
    }

    static AccountFaults newPassword(String fault) {
        return new AccountFaults(null, "", "", fault);
    }
}
