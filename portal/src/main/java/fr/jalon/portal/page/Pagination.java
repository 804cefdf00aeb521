package fr.jalon.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Where a reader is in a list of pages, counted from 1, and the way to the others. */
public record Pagination(
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next,
        List<Step> steps) {

    private static final int AROUND = 1;

    /** A page number; a gap has no address and stands for the pages left out. */
    public record Step(String label, @Nullable String href, boolean current, boolean gap) {}

    /** Shows the first, the last and those around the current page; {@code href} gives the address of a page. */
    public static Pagination of(int page, int pages, IntFunction<String> href) {
        List<Step> steps = new ArrayList<>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            boolean shown = number == 1 || number == pages || Math.abs(number - page) <= AROUND;
            if (!shown) {
                continue;
            }
            if (number - last > 1) {
                steps.add(new Step("…", null, false, true));
            }
            steps.add(new Step(Typography.number(number), href.apply(number), number == page, false));
            last = number;
        }
        return new Pagination(
                page,
                pages,
                page > 1 && page <= pages ? href.apply(page - 1) : null,
                page < pages ? href.apply(page + 1) : null,
                List.copyOf(steps));
    }

    /** False where everything fits on one page: nothing is shown then. */
    public boolean needed() {
        return pages > 1;
    }
}
