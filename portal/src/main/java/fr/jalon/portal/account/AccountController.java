package fr.jalon.portal.account;

/** A person's own account. */
final class AccountController {
    static final String PATH = "/espace/compte";
}
