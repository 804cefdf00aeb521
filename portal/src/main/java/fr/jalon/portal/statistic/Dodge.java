package fr.jalon.portal.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Labels of a column moved apart, each as near to its mark as the others allow. */
final class Dodge {
    private Dodge() {}

    /**
     * The top of each label.
     *
     * @param wanted the middle each would have if it were alone
     * @param heights of the labels, with the space between
     */
    static List<Double> tops(List<Double> wanted, List<Double> heights, double top, double bottom) {
        List<Integer> order = IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparing(wanted::get))
                .toList();
        double room = heights.stream().mapToDouble(Double::doubleValue).sum();
        double floor = top;
        List<Double> tops = new ArrayList<>(wanted);
        for (int index : order) {
            double height = heights.get(index);
            room -= height;
            double y = Math.min(Math.max(wanted.get(index) - height / 2, floor), bottom - room - height);
            tops.set(index, y);
            floor = y + height;
        }
        return tops;
    }
}
