package fr.jalon.portal.plan;

import fr.jalon.portal.page.Messages;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of the form of a market, in their order. */
enum Step {
    WHAT("objet"),
    WHERE_AND_WHEN("lieux-et-dates"),
    LOTS("montant-et-lots"),
    CLAUSES("clauses"),
    CONTACT("contact"),
    PREVIEW("apercu");

    private final String code;

    Step(String code) {
        this.code = code;
    }

    /** The end of its address. */
    String code() {
        return code;
    }

    String label() {
        return Messages.get("plan.step." + code);
    }

    Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    static Optional<Step> ofCode(String code) {
        return Stream.of(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
