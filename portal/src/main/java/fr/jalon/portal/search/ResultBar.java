package fr.jalon.portal.search;

import fr.jalon.portal.page.Link;
import java.util.List;

/** What stands over a result: what it is in words, other forms of it, its order, and what is worth knowing about it. */
public record ResultBar(String summary, List<Link> tools, List<Sort> sorts, List<String> notices) {
    /** An order, and the same search in it. */
    public record Sort(String label, String href, boolean current) {}
}
