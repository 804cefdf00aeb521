package fr.jalon.portal.page;

import com.rometools.rome.feed.atom.Link;

/** A link of an Atom feed or of its entries. */
public final class AtomLink {
    private AtomLink() {}

    public static Link of(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }
}
