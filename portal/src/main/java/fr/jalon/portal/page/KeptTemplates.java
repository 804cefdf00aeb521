package fr.jalon.portal.page;

import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of {@code views/}, each looked for once: Handlebars asks for a partial wherever it is included. */
final class KeptTemplates extends ClassPathTemplateLoader {
    private final Map<String, TemplateSource> sources = new ConcurrentHashMap<>();

    KeptTemplates() {
        super("/views/", ".hbs");
    }

    @Override
    public TemplateSource sourceAt(String location) throws IOException {
        TemplateSource kept = sources.get(location);
        if (kept == null) {
            TemplateSource found = super.sourceAt(location);
            kept = new StringTemplateSource(found.filename(), found.content(StandardCharsets.UTF_8));
            sources.put(location, kept);
        }
        return kept;
    }
}
