package fr.jalon.portal;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The HTML checker of the W3C, in process: what it calls an error fails the test. Its schema is read once: read for each page,
 * as its own {@link EmbeddedValidator} does, it takes most of a second.
 */
public final class HtmlChecker {
    private static final SimpleDocumentValidator VALIDATOR = validator();

    private HtmlChecker() {}

    /** The errors of a page, one line each; none for a valid one. */
    public static List<String> errors(String html) {
        Errors errors = new Errors();
        try {
            synchronized (VALIDATOR) {
                VALIDATOR.setUpValidatorAndParsers(errors, false, false);
                VALIDATOR.checkHtmlInputSource(new InputSource(new StringReader(html)));
            }
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return errors.found;
    }

    private static SimpleDocumentValidator validator() {
        // Its log kept quiet, and without its guess of the language, which needs a library that clashes with ours.
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
        Errors errors = new Errors();
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, errors);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        if (!errors.found.isEmpty()) {
            throw new IllegalStateException(errors.found.toString());
        }
        return validator;
    }

    private static final class Errors implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            found.add("%d.%d: %s".formatted(error.getLineNumber(), error.getColumnNumber(), error.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
