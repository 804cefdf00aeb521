package fr.jalon.portal.page;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.cache.HighConcurrencyTemplateCache;
import com.github.jknack.handlebars.context.MapValueResolver;
import fr.jalon.portal.asset.Assets;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Renders a page record with a template of {@code views/}: HTML escaped, templates compiled once, unknown names refused.
 * Helpers: {@code {{t "key" args}}} is the wording of {@link Messages}, {@code {{asset "css"}}} the address of a file
 * under {@code assets/}, {@code {{absolute path}}} the full address of a page.
 */
@Singleton
public final class Templates {
    // Attributes are always quoted: no need to escape more.
    private static final EscapingStrategy ESCAPING = new EscapingStrategy.Hbs(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    private final Handlebars handlebars;

    Templates(Assets assets, BaseUrl baseUrl) {
        String base = baseUrl.toString();
        handlebars = new Handlebars(new KeptTemplates())
                .with(new HighConcurrencyTemplateCache())
                .with(ESCAPING)
                .prettyPrint(true);
        handlebars.registerHelper("t", (Helper<String>) (key, options) -> Messages.get(key, options.params));
        handlebars.registerHelper("asset", (Helper<String>) (name, options) -> assets.href(name));
        handlebars.registerHelper("absolute", (Helper<String>) (path, options) -> base + path);
        handlebars.registerHelper(HelperRegistry.HELPER_MISSING, (Helper<Object>) (context, options) -> {
            throw new IllegalArgumentException("Nothing to print for {{" + options.helperName + "}}");
        });
    }

    /** The whole page; {@code view} is a path below {@code views/} without extension. */
    public String render(String view, Object page) {
        Context context = Context.newBuilder(page)
                .resolver(RecordValueResolver.INSTANCE, MapValueResolver.INSTANCE)
                .build();
        try {
            return handlebars.compile(view).apply(context);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot render " + view, e);
        }
    }
}
