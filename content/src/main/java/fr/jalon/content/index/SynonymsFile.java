package fr.jalon.content.index;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the synonyms come from: the file that {@code jalon.synonyms} names, else what the product brings along. */
@Singleton
public final class SynonymsFile {
    /** For those who have no configuration. */
    public static final SynonymsFile BUNDLED = new SynonymsFile((String) null);

    private final @Nullable Path file;

    @Inject
    SynonymsFile(@Nullable @Value("${jalon.synonyms:}") String file) {
        this.file = file == null || file.isBlank() ? null : Path.of(file);
    }

    public SynonymsFile(Path file) {
        this.file = file;
    }

    /** As they are now; throws {@link SynonymsException} where the file cannot be used. */
    public Synonyms read() {
        return file == null ? Synonyms.bundled() : Synonyms.read(file);
    }
}
