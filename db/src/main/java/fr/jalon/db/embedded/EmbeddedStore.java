package fr.jalon.db.embedded;

import java.nio.file.Path;
import java.util.Map;

/** A store that can run as a child process of this one; found by {@link java.util.ServiceLoader}. */
public interface EmbeddedStore extends AutoCloseable {
    /** The environment variable whose presence means that an external store is used instead. */
    String replacedBy();

    /** The French name shown while it starts. */
    String label();

    /**
     * Starts the store with its data under {@code data} and returns the configuration properties that point to it.
     * Throws {@link IllegalStateException}, with what to do, where the store is not part of this installation.
     */
    Map<String, Object> start(Path data);

    /** Stops the store; nothing of it is left running. */
    @Override
    void close();
}
