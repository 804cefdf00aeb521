package fr.jalon.portal.search;

import fr.jalon.portal.page.Link;
import java.util.List;

/**
 * What stands over a result: what it is in words, other forms of it, its order, what is worth knowing about it, and the
 * search that was perhaps meant (without label where this one is).
 */
public record ResultBar(String summary, List<Link> tools, List<Sort> sorts, List<String> notices, Link meant) {
    /** An order, and the same search in it. */
    public record Sort(String label, String href, boolean current) {}
}
