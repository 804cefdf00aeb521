package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.DatasetFormat;
import fr.jalon.content.dataset.DatasetVersion;

/** The addresses of the open data; those with a version never change what they give. */
final class DatasetAddress {
    static final String LIST = "/donnees";
    static final String CATALOGUE = LIST + "/catalogue";
    static final String FEED = LIST + ".atom";

    private DatasetAddress() {}

    static String page(String slug) {
        return LIST + "/" + slug;
    }

    /** The last version, whichever it is. */
    static String latest(String slug, DatasetFormat format) {
        return page(slug) + "." + format.code();
    }

    static String file(DatasetVersion version, DatasetFormat format) {
        return folder(version) + "." + format.code();
    }

    static String checksums(DatasetVersion version) {
        return folder(version) + ".sha256";
    }

    static String schema(String slug) {
        return page(slug) + "/schema.json";
    }

    static String schema(DatasetVersion version) {
        return folder(version) + ".schema.json";
    }

    /** How the file is called once downloaded. */
    static String fileName(DatasetVersion version, DatasetFormat format) {
        return version.slug() + "-" + version.version() + "." + format.code();
    }

    private static String folder(DatasetVersion version) {
        return page(version.slug()) + "/" + version.version();
    }
}
