package fr.jalon.portal.relevance;

import fr.jalon.portal.relevance.JudgedSet.Judged;
import java.util.Comparator;
import java.util.List;

/**
 * How good the answer to one search is.
 *
 * @param grades of the first hits, in their order
 * @param titles of the same
 * @param ideal the grades of all documents of the collection, best first, as many as hits are looked at
 */
record Score(Judged search, List<Integer> grades, List<String> titles, List<Integer> ideal) {
    /** Only the first screen counts. */
    static final int DEPTH = 10;
    /** From this grade on somebody has found what he came for. */
    static final int RELEVANT = 2;

    /** Discounted cumulated gain, against that of the best order of everything there is. */
    double ndcg() {
        double best = gain(ideal);
        return best == 0 ? 0 : gain(grades) / best;
    }

    /** One over the rank of the first relevant hit. */
    double reciprocalRank() {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i) >= RELEVANT) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    boolean hasRelevant() {
        return reciprocalRank() > 0;
    }

    boolean bestIsFirst() {
        return !grades.isEmpty() && grades.getFirst() == 3;
    }

    static double meanNdcg(List<Score> scores) {
        return scores.stream().mapToDouble(Score::ndcg).average().orElse(0);
    }

    static double meanReciprocalRank(List<Score> scores) {
        return scores.stream().mapToDouble(Score::reciprocalRank).average().orElse(0);
    }

    static List<Score> worst(List<Score> scores, int count) {
        return scores.stream()
                .sorted(Comparator.comparingDouble(Score::ndcg))
                .limit(count)
                .toList();
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }
}
