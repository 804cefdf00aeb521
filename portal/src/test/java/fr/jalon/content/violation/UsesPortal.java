package fr.jalon.content.violation;

/** Breaks an arrow between modules, to prove that the rule sees it. */
final class UsesPortal {
    static final Class<?> ARROW = fr.jalon.portal.PortalApplication.class;

    private UsesPortal() {}
}
