package fr.jalon.content.statistic;

import java.util.Optional;
import java.util.stream.Stream;

/** The question a series helps to answer, in the order in which they are asked. */
public enum CitizenQuestion {
    MARKETS("combien-de-marches", "Combien de marchés publics comportent une clause sociale ?"),
    HOURS("combien-d-heures", "Combien d’heures d’insertion ?"),
    PEOPLE("qui-beneficie", "Qui en bénéficie ?"),
    CONTRACTS("quels-contrats-quelles-suites", "Quels contrats, quelles suites ?"),
    REGION("ma-region", "Où en est ma région ?"),
    STRUCTURES("qui-sont-les-structures", "Qui sont les structures inclusives ?"),
    FACILITATORS("qui-sont-les-facilitateurs", "Qui sont les facilitateurs ?"),
    MONEY("combien-coute", "Combien coûte l’accompagnement ?"),
    PURCHASING("que-pese-l-achat-public", "Que pèse l’achat public ?"),
    RULES("regles-et-parametres", "Quels objectifs, quelles règles ?"),
    SURVEYS("enquetes", "Que disent ceux qui pratiquent ?");

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
