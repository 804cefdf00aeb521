package fr.jalon.db.violation;

/** Breaks an arrow between modules, to prove that the rule sees it. */
final class UsesContent {
    static final Class<?> ARROW = fr.jalon.content.bundle.BundledDataReady.class;

    private UsesContent() {}
}
