package fr.jalon.portal.page;

import fr.jalon.portal.asset.Assets;

/** Renders pages without a server, for golden pages. */
public final class TemplatesFixture {
    private static final Templates TEMPLATES = new Templates(new Assets(), new BaseUrl("https://jalon.test"));

    private TemplatesFixture() {}

    public static String render(String view, Record page) {
        return TEMPLATES.render(view, page);
    }
}
