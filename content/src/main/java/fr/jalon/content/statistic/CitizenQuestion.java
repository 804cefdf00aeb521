package fr.jalon.content.statistic;

import java.util.Optional;
import java.util.stream.Stream;

/** The question a series helps to answer, in the order in which they are asked. */
public enum CitizenQuestion {
    MARKETS("combien-de-marches", "Combien de marchés ?"),
    HOURS("combien-d-heures", "Combien d’heures d’insertion ?"),
    PEOPLE("qui-beneficie", "Qui en bénéficie ?"),
    CONTRACTS("quels-contrats-quelles-suites", "Quels contrats, et quelles suites ?"),
    STRUCTURES("qui-sont-les-structures", "Qui sont les structures et les facilitateurs ?"),
    MONEY("combien-coute", "Combien cela coûte-t-il ?"),
    REGION("ma-region", "Et dans ma région ?"),
    RULES("regles-et-parametres", "Quels objectifs, quelles règles ?"),
    SURVEYS("enquetes", "Que disent ceux qui pratiquent ?");

    private final String code;
    private final String label;

    CitizenQuestion(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public static Optional<CitizenQuestion> ofCode(String code) {
        return Stream.of(values())
                .filter(question -> question.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
