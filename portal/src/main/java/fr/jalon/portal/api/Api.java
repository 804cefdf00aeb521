package fr.jalon.portal.api;

/** Where the API is; a controller serves one of its addresses beside the data address that says the same. */
public final class Api {
    public static final String ROOT = "/api/v1";

    private Api() {}
}
