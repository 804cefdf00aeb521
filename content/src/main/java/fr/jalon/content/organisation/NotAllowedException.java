package fr.jalon.content.organisation;

/** Whoever asks has no right to it. */
public final class NotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAllowedException(String right) {
        super("Not allowed: " + right);
    }
}
