package fr.jalon.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** The HTML checker of the W3C, in process: what it calls an error fails the test. */
public final class HtmlChecker {
    private HtmlChecker() {}

    /** The errors of a page, one line each; none for a valid one. */
    public static List<String> errors(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.GNU);
        // Its guess of the language needs a library that clashes with ours.
        validator.setNoLangDetect(true);
        try {
            return validator
                    .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                    .lines()
                    .filter(line -> line.contains(": error: "))
                    .toList();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
