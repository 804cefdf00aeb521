package fr.jalon.portal.account;

/** Setting up the second factor. */
final class SecondFactorController {
    static final String PATH = AccountController.PATH + "/second-facteur";
}
