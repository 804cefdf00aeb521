package fr.jalon.portal.account;

/** The person has something to do on another page before this one: signing in, most often. */
final class ElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    ElsewhereException(String path) {
        super(path, null, false, false);
        this.path = path;
    }

    String path() {
        return path;
    }
}
