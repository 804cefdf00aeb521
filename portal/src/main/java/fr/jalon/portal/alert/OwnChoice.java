package fr.jalon.portal.alert;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with an alert. */
enum OwnChoice {
    DAY("jour"),
    WEEK("semaine"),
    PAUSE("pause"),
    RESUME("reprendre"),
    STOP("arreter");

    static final String FIELD = "choix";

    private final String value;

    OwnChoice(String value) {
        this.value = value;
    }

    /** What its button sends. */
    String value() {
        return value;
    }

    static Optional<OwnChoice> of(String value) {
        return Stream.of(values()).filter(choice -> choice.value.equals(value)).findFirst();
    }
}
