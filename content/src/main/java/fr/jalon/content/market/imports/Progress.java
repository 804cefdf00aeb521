package fr.jalon.content.market.imports;

/** Told how far a reading is; throws to stop it. */
@FunctionalInterface
interface Progress {
    Progress NONE = (done, total) -> {};

    void reached(int done, int total);
}
