package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.Dataset;
import fr.jalon.content.dataset.DatasetFormat;
import fr.jalon.content.dataset.DatasetLicence;
import fr.jalon.content.dataset.DatasetTheme;
import fr.jalon.content.dataset.DatasetVersion;
import fr.jalon.content.dataset.Datasets;
import fr.jalon.content.dataset.StoredFile;
import fr.jalon.portal.page.Messages;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.base.CoreDatatype.XSD;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.jspecify.annotations.Nullable;

/** The catalogue as DCAT-AP 3 (semiceu.github.io/DCAT-AP/releases/3.0.0); what is invented is not in it. */
final class Catalogue {
    static final Map<String, String> PREFIXES = Map.of(
            "dcat", DCAT.NAMESPACE,
            "dct", DCTERMS.NAMESPACE,
            "foaf", FOAF.NAMESPACE,
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "spdx", CatalogueTerms.SPDX,
            "vcard", VCARD4.NAMESPACE,
            "rdfs", RDFS.NAMESPACE,
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "dcatap", "http://data.europa.eu/r5r/");

    private final String base;
    private final @Nullable String publisherName;
    private final @Nullable String email;
    private final Model model = new LinkedHashModel();
    private final CatalogueTerms terms = new CatalogueTerms(model);

    /**
     * @param publisherName who operates the portal, the portal itself where that is not said
     */
    Catalogue(String base, @Nullable String publisherName, @Nullable String email) {
        this.base = base;
        this.publisherName = publisherName;
        this.email = email;
        PREFIXES.forEach(model::setNamespace);
    }

    static String turtle(Model model) {
        StringWriter text = new StringWriter();
        Rio.write(model, text, RDFFormat.TURTLE);
        return text.toString();
    }

    Model model(Map<String, DatasetVersion> latest) {
        IRI catalogue = iri(DatasetAddress.CATALOGUE);
        model.add(catalogue, RDF.TYPE, DCAT.CATALOG);
        model.add(catalogue, DCTERMS.TITLE, french(Messages.get("dataset.catalogue.title")));
        model.add(catalogue, DCTERMS.DESCRIPTION, french(Messages.get("dataset.list.description")));
        model.add(catalogue, DCTERMS.PUBLISHER, publisher());
        model.add(catalogue, DCTERMS.LANGUAGE, terms.french());
        model.add(catalogue, DCTERMS.SPATIAL, terms.france());
        model.add(catalogue, DCTERMS.LICENSE, licence(DatasetLicence.OPEN_LICENCE));
        model.add(catalogue, DCAT.THEME_TAXONOMY, terms.themes());
        model.add(catalogue, FOAF.HOMEPAGE, document(DatasetAddress.LIST));
        latest.values().stream()
                .map(DatasetVersion::published)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> model.add(catalogue, DCTERMS.MODIFIED, instant(last)));
        for (Dataset dataset : Datasets.all()) {
            DatasetVersion version = latest.get(dataset.slug());
            if (version != null && !dataset.demonstration()) {
                model.add(catalogue, DCAT.HAS_DATASET, dataset(dataset, version));
            }
        }
        return model;
    }

    private IRI dataset(Dataset dataset, DatasetVersion version) {
        // Its page is another thing.
        IRI subject = iri(DatasetAddress.page(dataset.slug()) + "#jeu");
        model.add(subject, RDF.TYPE, DCAT.DATASET);
        model.add(subject, DCTERMS.TITLE, french(dataset.title()));
        model.add(subject, DCTERMS.DESCRIPTION, french(dataset.description()));
        model.add(subject, DCTERMS.IDENTIFIER, Values.literal(dataset.slug()));
        dataset.keywords().forEach(keyword -> model.add(subject, DCAT.KEYWORD, french(keyword)));
        themes(dataset.theme()).forEach(theme -> model.add(subject, DCAT.THEME, terms.theme(theme)));
        model.add(subject, DCTERMS.PUBLISHER, publisher());
        model.add(subject, DCAT.CONTACT_POINT, contact());
        model.add(subject, DCTERMS.LANGUAGE, terms.french());
        model.add(subject, DCTERMS.SPATIAL, terms.france());
        model.add(subject, DCTERMS.ACCESS_RIGHTS, terms.open());
        model.add(subject, DCTERMS.ACCRUAL_PERIODICITY, terms.irregular());
        model.add(subject, DCAT.LANDING_PAGE, document(DatasetAddress.page(dataset.slug())));
        model.add(subject, DCTERMS.MODIFIED, instant(version.published()));
        model.add(subject, DCAT.VERSION, Values.literal(version.version()));
        IRI provenance = iri(DatasetAddress.page(dataset.slug()) + "#provenance");
        model.add(provenance, RDF.TYPE, DCTERMS.PROVENANCE_STATEMENT);
        dataset.sources().forEach(source -> model.add(provenance, RDFS.LABEL, french(source)));
        model.add(subject, DCTERMS.PROVENANCE, provenance);
        version.files()
                .values()
                .forEach(file -> model.add(subject, DCAT.HAS_DISTRIBUTION, file(dataset, version, file)));
        return subject;
    }

    private IRI file(Dataset dataset, DatasetVersion version, StoredFile file) {
        DatasetFormat format = file.format();
        IRI subject = iri(DatasetAddress.page(dataset.slug()) + "#" + format.code());
        model.add(subject, RDF.TYPE, DCAT.DISTRIBUTION);
        model.add(subject, DCTERMS.TITLE, french(dataset.title() + " (" + format.label() + ")"));
        model.add(subject, DCTERMS.DESCRIPTION, french(Messages.get("dataset.format." + format.code())));
        model.add(subject, DCAT.ACCESS_URL, iri(DatasetAddress.page(dataset.slug())));
        model.add(subject, DCAT.DOWNLOAD_URL, iri(DatasetAddress.latest(dataset.slug(), format)));
        model.add(subject, DCTERMS.FORMAT, terms.format(format));
        terms.mediaType(format).ifPresent(type -> model.add(subject, DCAT.MEDIA_TYPE, type));
        model.add(subject, DCAT.BYTE_SIZE, Values.literal(Long.toString(file.size()), XSD.DECIMAL));
        model.add(subject, DCTERMS.MODIFIED, instant(version.published()));
        model.add(subject, CatalogueTerms.AVAILABILITY, terms.stable());
        model.add(subject, CatalogueTerms.CHECKSUM, checksum(subject, file));
        if (format == DatasetFormat.CSV) {
            IRI schema = iri(DatasetAddress.schema(dataset.slug()));
            model.add(schema, RDF.TYPE, DCTERMS.STANDARD);
            model.add(subject, DCTERMS.CONFORMS_TO, schema);
        }
        if (dataset.licence() != DatasetLicence.UNSTATED) {
            model.add(subject, DCTERMS.LICENSE, licence(dataset.licence()));
        }
        if (dataset.licenceNote() != null) {
            IRI rights = iri(DatasetAddress.page(dataset.slug()) + "#droits");
            model.add(rights, RDF.TYPE, DCTERMS.RIGHTS_STATEMENT);
            model.add(rights, RDFS.LABEL, french(dataset.licenceNote()));
            model.add(subject, DCTERMS.RIGHTS, rights);
        }
        return subject;
    }

    private IRI checksum(IRI distribution, StoredFile file) {
        IRI checksum = Values.iri(distribution + "-sha256");
        model.add(checksum, RDF.TYPE, CatalogueTerms.CHECKSUM_CLASS);
        model.add(checksum, CatalogueTerms.ALGORITHM, terms.sha256());
        model.add(checksum, CatalogueTerms.CHECKSUM_VALUE, Values.literal(file.sha256(), XSD.HEXBINARY));
        return checksum;
    }

    private IRI publisher() {
        IRI publisher = iri("/mentions-legales#editeur");
        model.add(publisher, RDF.TYPE, FOAF.AGENT);
        model.add(
                publisher,
                FOAF.NAME,
                french(publisherName == null || publisherName.isBlank() ? Messages.get("page.site") : publisherName));
        model.add(publisher, FOAF.HOMEPAGE, document("/"));
        return publisher;
    }

    private IRI contact() {
        IRI contact = iri("/mentions-legales#contact");
        model.add(contact, RDF.TYPE, VCARD4.KIND);
        model.add(contact, VCARD4.FN, french(Messages.get("page.site")));
        model.add(contact, VCARD4.HAS_URL, iri("/mentions-legales"));
        if (email != null && email.matches("[^\\s<>\"]+@[^\\s<>\"]+")) {
            model.add(contact, VCARD4.HAS_EMAIL, Values.iri("mailto:" + email));
        }
        return contact;
    }

    private IRI licence(DatasetLicence licence) {
        IRI document = Values.iri("https://spdx.org/licenses/" + licence.spdx());
        model.add(document, RDF.TYPE, DCTERMS.LICENSE_DOCUMENT);
        model.add(document, RDFS.LABEL, french(licence.label()));
        model.add(document, FOAF.HOMEPAGE, Values.iri(String.valueOf(licence.address())));
        return document;
    }

    private static List<String> themes(DatasetTheme theme) {
        return switch (theme) {
            case MARKETS, STATISTICS -> List.of("GOVE", "ECON", "SOCI");
            case STRUCTURES -> List.of("SOCI", "ECON");
            case REFERENCES -> List.of("GOVE");
            case DEMONSTRATION -> List.of();
        };
    }

    private IRI document(String path) {
        IRI document = iri(path);
        model.add(document, RDF.TYPE, FOAF.DOCUMENT);
        return document;
    }

    private IRI iri(String path) {
        return Values.iri(base + path);
    }

    private static Literal instant(Instant instant) {
        return Values.literal(instant.toString(), XSD.DATETIME);
    }

    private static Literal french(String text) {
        return Values.literal(text, "fr");
    }
}
