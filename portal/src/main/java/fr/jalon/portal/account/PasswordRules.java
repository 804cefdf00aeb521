package fr.jalon.portal.account;

import fr.jalon.portal.page.Messages;

/** What a password must be: long, and not among those tried first. No rule on its characters, which only makes people write it down. */
final class PasswordRules {
    private static final int LEAST = 12;
    /** Far more than anybody types; hashing must not be made to work on megabytes. */
    private static final int MOST = 200;

    private PasswordRules() {}

    /** What to do about it; empty where it may be used. */
    static String fault(String password, String mail) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Messages.get("account.password.short", LEAST);
        }
        if (password.length() > MOST) {
            return Messages.get("account.password.long", MOST);
        }
        return CommonPasswords.contain(password, mail) ? Messages.get("account.password.common") : "";
    }
}
