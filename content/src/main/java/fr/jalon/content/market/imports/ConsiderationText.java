package fr.jalon.content.market.imports;

import fr.jalon.content.market.ConsiderationKind;
import fr.jalon.content.text.Fold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Social considerations as buyers write them: our codes, articles of either code, or words. */
final class ConsiderationText {
    private static final Pattern SEPARATORS = Pattern.compile("[|;\\n]|,(?! ?3°)");
    private static final Pattern NONE =
            Pattern.compile("(pas|sans|aucune?)( de)?( clauses?)?( considerations?)?( sociales?)?|non|neant|aucune?");

    private ConsiderationText() {}

    /** What a cell asks for; absent where a part of it means nothing to us, and then that part. */
    record Reading(Set<ConsiderationKind> kinds, List<String> unknown, List<String> notes) {}

    /** An empty cell says nothing yet, which is a state of its own; "none" leaves the set empty. */
    static Reading read(String text) {
        Reading reading = new Reading(EnumSet.noneOf(ConsiderationKind.class), new ArrayList<>(), new ArrayList<>());
        for (String part : SEPARATORS.split(text)) {
            readPart(part.strip(), reading);
        }
        if (text.isBlank()) {
            reading.kinds.add(ConsiderationKind.UNDECIDED);
        }
        return reading;
    }

    private static void readPart(String part, Reading into) {
        String folded = Fold.fold(part);
        if (folded.isEmpty() || NONE.matcher(folded).matches() || folded.contains("environnement")) {
            return;
        }
        Optional<ConsiderationKind> kind = byCode(part).or(() -> byWords(folded));
        if (kind.isPresent()) {
            into.kinds.add(kind.get());
        } else if (folded.contains("reserv") || folded.equals("oui")) {
            into.kinds.add(ConsiderationKind.UNDECIDED);
            into.notes.add(
                    "«\u00a0" + part + "\u00a0» ne dit pas au profit de qui ni comment, noté «\u00a0à l’étude\u00a0»");
        } else {
            into.unknown.add(part);
        }
    }

    private static Optional<ConsiderationKind> byCode(String part) {
        String code = part.toLowerCase(java.util.Locale.ROOT);
        return ConsiderationKind.ofCode(code).or(() -> java.util.stream.Stream.of(ConsiderationKind.values())
                .filter(kind -> Fold.fold(kind.label()).equals(Fold.fold(part)) || isArticle(Fold.fold(part), kind))
                .findFirst());
    }

    private static boolean isArticle(String folded, ConsiderationKind kind) {
        String basis =
                kind.legalBasis() == null ? "" : Fold.fold(kind.legalBasis()).replace("ccp ", "");
        String former = kind.formerArticle() == null ? "" : kind.formerArticle();
        return !basis.isEmpty()
                        && folded.replaceAll("^(ccp|article|art) ", "")
                                .replaceAll("^([lr]) ", "$1")
                                .equals(basis)
                || !former.isEmpty() && folded.replaceAll("^art ", "article ").equals(former);
    }

    private static Optional<ConsiderationKind> byWords(String folded) {
        if (folded.contains("etude") || folded.matches(".*a (definir|determiner|preciser).*")) {
            return Optional.of(ConsiderationKind.UNDECIDED);
        }
        if (folded.contains("reserv")) {
            return reservation(folded);
        }
        if (folded.contains("illettrisme")) {
            return Optional.of(ConsiderationKind.LITERACY);
        }
        if (folded.matches(".*(egalite|diversite|discrimination|mixite).*")) {
            return Optional.of(ConsiderationKind.EQUALITY_DIVERSITY);
        }
        if (folded.contains("plan de progres")) {
            return Optional.of(ConsiderationKind.PROGRESS_PLAN);
        }
        if (folded.contains("critere")) {
            return Optional.of(ConsiderationKind.SOCIAL_CRITERION);
        }
        if (folded.matches(".*(achat d insertion|qualification).*")) {
            return Optional.of(ConsiderationKind.INSERTION_SERVICE);
        }
        if (folded.matches(".*(action sociale|immersion|pmsmp|visite).*")) {
            return Optional.of(ConsiderationKind.SOCIAL_ACTION);
        }
        boolean clause = folded.matches(
                ".*(clauses? (sociale|d insertion)|condition d execution|heures d insertion|insertion).*");
        return clause ? Optional.of(ConsiderationKind.EXECUTION_CLAUSE) : Optional.empty();
    }

    private static Optional<ConsiderationKind> reservation(String folded) {
        boolean disability = folded.matches(".*(handicap|adapte|protege|esat|eatt|\\bea\\b).*");
        boolean insertion = folded.matches(".*(insertion|\\biae\\b|siae).*");
        if (disability) {
            return Optional.of(insertion ? ConsiderationKind.RESERVED_BOTH : ConsiderationKind.RESERVED_DISABILITY);
        }
        if (insertion) {
            return Optional.of(ConsiderationKind.RESERVED_IAE);
        }
        if (folded.contains("penitentiaire")) {
            return Optional.of(ConsiderationKind.RESERVED_PRISON);
        }
        return folded.matches(".*(\\bess\\b|economie sociale).*")
                ? Optional.of(ConsiderationKind.RESERVED_ESS)
                : Optional.empty();
    }
}
