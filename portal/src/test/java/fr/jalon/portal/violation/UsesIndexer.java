package fr.jalon.portal.violation;

/** Breaks an arrow between modules, to prove that the rule sees it. */
final class UsesIndexer {
    static final Class<?> ARROW = fr.jalon.indexer.IndexerApplication.class;

    private UsesIndexer() {}
}
