package fr.jalon.portal.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page says; first component of every page record. {@code canonical} is a path with the
 * parameters that matter, without host; null where the page has none (errors). {@code jeton} is the proof that its forms
 * carry, null where it has none.
 */
public record Layout(
        Section section,
        String title,
        String description,
        @Nullable String canonical,
        boolean indexed,
        boolean demonstration,
        List<Breadcrumb> breadcrumbs,
        List<Alternate> alternates,
        @Nullable String jeton) {

    /** An indexed page without breadcrumb; its {@code with…} methods say the rest. */
    public static Layout of(Section section, String title, String description, String canonical) {
        return new Layout(section, title, description, canonical, true, false, List.of(), List.of(), null);
    }

    /** A page that search engines leave alone and that has no address of its own. */
    public static Layout unlisted(String title, String description) {
        return new Layout(Section.NONE, title, description, null, false, false, List.of(), List.of(), null);
    }

    public Layout withBreadcrumb(String label, String href) {
        List<Breadcrumb> steps = new ArrayList<>(breadcrumbs);
        steps.add(new Breadcrumb(label, href));
        return new Layout(
                section, title, description, canonical, indexed, demonstration, List.copyOf(steps), alternates, jeton);
    }

    public Layout withAlternate(String type, String href, String title) {
        List<Alternate> forms = new ArrayList<>(alternates);
        forms.add(new Alternate(type, href, title));
        return new Layout(
                section,
                this.title,
                description,
                canonical,
                indexed,
                demonstration,
                breadcrumbs,
                List.copyOf(forms),
                jeton);
    }

    /** Keeps search engines from listing this page (a filtered search, for example). */
    public Layout withIndexed(boolean indexed) {
        return new Layout(
                section, title, description, canonical, indexed, demonstration, breadcrumbs, alternates, jeton);
    }

    /** Says at the top that the page shows fictitious content. */
    public Layout withDemonstration(boolean demonstration) {
        return new Layout(
                section, title, description, canonical, indexed, demonstration, breadcrumbs, alternates, jeton);
    }

    /** For a page with forms that change something: the proof they carry. */
    public Layout withJeton(String jeton) {
        return new Layout(
                section, title, description, canonical, indexed, demonstration, breadcrumbs, alternates, jeton);
    }

    /** The title of the window: the page, then the site. */
    public String windowTitle() {
        String site = Messages.get("page.site");
        return title.equals(site) ? site + " : " + Messages.get("page.slogan") : title + " – " + site;
    }

    /** The main navigation, with the section of this page marked. */
    public List<Entry> navigation() {
        return Section.inNavigation().stream()
                .map(s -> new Entry(s.label(), s.href(), s == section))
                .toList();
    }

    /** One entry of the main navigation. */
    public record Entry(String label, String href, boolean current) {}
}
