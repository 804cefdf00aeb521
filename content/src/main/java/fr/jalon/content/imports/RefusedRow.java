package fr.jalon.content.imports;

import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row that an import could not take, with all its reasons in one text. */
@Introspected
public record RefusedRow(long line, String reason) {
    private static final Pattern OF_COLUMN =
            Pattern.compile("colonne \u00ab[\\s\u00a0]*(.+?)[\\s\u00a0]*\u00bb\u00a0: (.*)", Pattern.DOTALL);

    /** One reason, and the column it is about; empty where it is about the whole row. */
    public record Fault(String column, String reason) {}

    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (String part : reason.split("\u202f; ")) {
            Matcher named = OF_COLUMN.matcher(part);
            faults.add(named.matches() ? new Fault(named.group(1), named.group(2)) : new Fault("", part));
        }
        return faults;
    }
}
