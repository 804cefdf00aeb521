package fr.jalon.portal.desk;

import fr.jalon.portal.form.Form;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A section that was sent and could not be saved; {@code late} where somebody else changed it meanwhile. */
record Sent(@Nullable DeskSection section, Form form, Map<String, String> faults, boolean late) {
    static final Sent NOTHING = new Sent(null, new Form(Map.of()), Map.of(), false);
}
