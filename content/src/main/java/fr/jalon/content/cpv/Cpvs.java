package fr.jalon.content.cpv;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The whole CPV in memory, read once from the database. */
@Singleton
public final class Cpvs {
    private static final Pattern WRITTEN = Pattern.compile("\\s*(\\d{8})(?:\\s*-\\s*\\d)?\\s*");

    private static final int DIGITS = 8;

    private final CpvRepository repository;
    private volatile @Nullable Map<String, Cpv> all;

    Cpvs(CpvRepository repository) {
        this.repository = repository;
    }

    public Optional<Cpv> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    /** Reads a code as people write it, check digit or not ({@code 77310000-6}); empty where there is no such code. */
    public Optional<String> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? find(written.group(1)).map(Cpv::code) : Optional.empty();
    }

    /** The French label; the code itself where it is unknown. */
    public String label(String code) {
        return find(code).map(Cpv::label).orElse(code);
    }

    /** The French label of the code with these significant digits ({@code 7731}); the digits where there is none. */
    public String labelOfPrefix(String prefix) {
        return find((prefix + "000000").substring(0, DIGITS)).map(Cpv::label).orElse(prefix);
    }

    /** The code itself and the codes above it, its division first; empty where it is unknown. */
    public List<Cpv> ancestors(String code) {
        List<Cpv> line = new ArrayList<>();
        Optional<Cpv> next = find(code);
        while (next.isPresent()) {
            line.addFirst(next.get());
            String parent = next.get().parent();
            next = parent == null ? Optional.empty() : find(parent);
        }
        return line;
    }

    /** The significant digits of the code and of those above it ({@code 77, 773, 7731}); empty where unknown. */
    public List<String> ancestorPrefixes(String code) {
        return ancestors(code).stream().map(Cpv::prefix).toList();
    }

    /** Every code, in order. */
    public List<Cpv> list() {
        return List.copyOf(all().values());
    }

    private Map<String, Cpv> all() {
        Map<String, Cpv> loaded = all;
        return loaded == null ? load() : loaded;
    }

    private synchronized Map<String, Cpv> load() {
        Map<String, Cpv> loaded = all;
        if (loaded == null) {
            loaded = new LinkedHashMap<>();
            for (Cpv cpv : repository.findAll()) {
                loaded.put(cpv.code(), cpv);
            }
            all = loaded;
        }
        return loaded;
    }
}
