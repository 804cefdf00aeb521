package fr.jalon.portal.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.content.dataset.Dataset;
import fr.jalon.content.dataset.DatasetFormat;
import fr.jalon.content.dataset.DatasetVersion;
import fr.jalon.content.dataset.Datasets;
import fr.jalon.content.dataset.StoredFile;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.common.exception.ValidationException;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclSail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue against the shapes of DCAT-AP 3.0.0, and its two forms against each other. */
class CatalogueTest {
    private static final String BASE = "https://jalon.test";
    private static final Model CATALOGUE = new Catalogue(BASE, "GIP d’essai", "contact@jalon.test").model(latest());

    @ParameterizedTest
    @ValueSource(strings = {"shapes", "range", "mdr-vocabularies.shape"})
    void conformsToTheShapes(String shapes) throws Exception {
        validate(shapes, CATALOGUE);
    }

    @Test
    void aCatalogueWithoutPublisherWouldNotConform() {
        Model without = new Catalogue(BASE, null, null).model(latest());
        without.remove(null, DCTERMS.PUBLISHER, null);
        assertThatThrownBy(() -> validate("shapes", without)).hasMessageContaining("dct:");
        Model unknown = new Catalogue(BASE, null, null).model(latest());
        unknown.remove(null, RDF.TYPE, DCTERMS.LINGUISTIC_SYSTEM);
        assertThatThrownBy(() -> validate("range", unknown)).hasMessageContaining("dct:");
    }

    @Test
    void anEmptyCatalogueConforms() throws Exception {
        validate("shapes", new Catalogue(BASE, null, null).model(Map.of()));
    }

    @Test
    void bothFormsSayTheSame() throws Exception {
        Model turtle = Rio.parse(new StringReader(Catalogue.turtle(CATALOGUE)), RDFFormat.TURTLE);
        Model jsonLd = Rio.parse(new StringReader(CatalogueJsonLd.write(CATALOGUE)), RDFFormat.JSONLD);
        assertThat(turtle).hasSameSizeAs(CATALOGUE);
        assertThat(statements(turtle)).containsExactlyElementsOf(statements(CATALOGUE));
        assertThat(statements(jsonLd)).containsExactlyElementsOf(statements(CATALOGUE));
    }

    @Test
    void whatIsInventedIsNotInIt() {
        assertThat(CATALOGUE.filter(null, DCAT.HAS_DATASET, null).objects())
                .hasSize((int) Datasets.all().stream()
                        .filter(dataset -> !dataset.demonstration())
                        .count())
                .noneMatch(dataset -> dataset.stringValue().contains("demonstration"));
    }

    @Test
    void figuresWithoutLicenceAreGivenNone() {
        assertThat(CATALOGUE.filter(null, DCTERMS.LICENSE, null).subjects())
                .noneMatch(file -> file.stringValue().contains("statistiques"));
        assertThat(CATALOGUE.filter(null, DCTERMS.RIGHTS, null).subjects())
                .anyMatch(file -> file.stringValue().contains("statistiques"));
    }

    /** None of their nodes is blank. */
    private static List<String> statements(Model model) {
        return model.stream()
                .map(statement -> statement.getSubject() + " " + statement.getPredicate() + " " + statement.getObject())
                // One of the readers writes numbers its own way.
                .map(statement -> statement.replace("1234.0", "1234"))
                .sorted()
                .toList();
    }

    /** What the shapes only warn of, such as an operator whose kind is not known, is let through. */
    private static void validate(String shapes, Model model) throws Exception {
        SailRepository repository = new SailRepository(new ShaclSail(new MemoryStore()));
        try (InputStream file = CatalogueTest.class.getResourceAsStream("/dcat-ap/" + shapes + ".ttl");
                SailRepositoryConnection connection = repository.getConnection()) {
            connection.begin();
            // The terms of SPDX begin with http (spdx.org/rdf/terms), which this one shape got wrong.
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("^https://spdx.org/rdf/terms", "^http://spdx.org/rdf/terms");
            connection.add(new StringReader(text), "", RDFFormat.TURTLE, RDF4J.SHACL_SHAPE_GRAPH);
            connection.commit();
            connection.begin();
            connection.add(model);
            connection.commit();
        } catch (RepositoryException e) {
            if (e.getCause() instanceof ValidationException failed) {
                if (!failed.validationReportAsModel().contains(null, SHACL.RESULT_SEVERITY, SHACL.VIOLATION)) {
                    return;
                }
                throw new IllegalStateException(report(failed.validationReportAsModel()), e);
            }
            throw e;
        } finally {
            repository.shutDown();
        }
    }

    private static String report(Model report) {
        StringWriter text = new StringWriter();
        report.setNamespace("dct", DCTERMS.NAMESPACE);
        Rio.write(report, text, RDFFormat.TURTLE);
        return text.toString();
    }

    /** Every dataset, as if all were published. */
    private static Map<String, DatasetVersion> latest() {
        Map<String, DatasetVersion> latest = new LinkedHashMap<>();
        for (Dataset dataset : Datasets.all()) {
            Map<DatasetFormat, StoredFile> files = new EnumMap<>(DatasetFormat.class);
            dataset.formats().forEach(format -> files.put(format, new StoredFile(1, format, 1234, "ab".repeat(32))));
            latest.put(
                    dataset.slug(),
                    new DatasetVersion(
                            dataset.slug(),
                            "2026-11-21",
                            Instant.parse("2026-11-21T03:30:00.123456Z"),
                            10,
                            List.of(),
                            "{}",
                            List.of(),
                            files));
        }
        return latest;
    }
}
