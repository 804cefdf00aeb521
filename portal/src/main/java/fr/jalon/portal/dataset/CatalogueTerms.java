package fr.jalon.portal.dataset;

import fr.jalon.content.dataset.DatasetFormat;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The terms of the European authority tables that the catalogue uses; each is described where it is used. */
final class CatalogueTerms {
    static final String SPDX = "http://spdx.org/rdf/terms#";
    static final IRI CHECKSUM = Values.iri(SPDX, "checksum");
    static final IRI CHECKSUM_CLASS = Values.iri(SPDX, "Checksum");
    static final IRI CHECKSUM_VALUE = Values.iri(SPDX, "checksumValue");
    static final IRI ALGORITHM = Values.iri(SPDX, "algorithm");
    static final IRI AVAILABILITY = Values.iri("http://data.europa.eu/r5r/availability");

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    private final Model model;

    CatalogueTerms(Model model) {
        this.model = model;
    }

    IRI french() {
        return term("language", "FRA", "français", DCTERMS.LINGUISTIC_SYSTEM);
    }

    IRI france() {
        return term("country", "FRA", "France", DCTERMS.LOCATION);
    }

    IRI open() {
        return term("access-right", "PUBLIC", "public", DCTERMS.RIGHTS_STATEMENT);
    }

    /** A version when something changed, looked at every night. */
    IRI irregular() {
        return term("frequency", "IRREG", "irrégulière", DCTERMS.FREQUENCY);
    }

    IRI stable() {
        return term("planned-availability", "STABLE", "stable", SKOS.CONCEPT);
    }

    IRI theme(String code) {
        String label =
                switch (code) {
                    case "GOVE" -> "Gouvernement et secteur public";
                    case "ECON" -> "Économie et finances";
                    case "SOCI" -> "Population et société";
                    default -> throw new IllegalArgumentException(code);
                };
        return term("data-theme", code, label, SKOS.CONCEPT);
    }

    IRI themes() {
        IRI scheme = Values.iri(AUTHORITY + "data-theme");
        model.add(scheme, RDF.TYPE, SKOS.CONCEPT_SCHEME);
        model.add(scheme, DCTERMS.TITLE, Values.literal("Thèmes de données", "fr"));
        return scheme;
    }

    IRI format(DatasetFormat format) {
        String code =
                switch (format) {
                    case CSV -> "CSV";
                    // The table has no JSON Lines.
                    case JSON_LINES -> "JSON";
                    case XLSX -> "XLSX";
                    case PARQUET -> "PARQUET";
                    case GEOJSON -> "GEOJSON";
                };
        return term("file-type", code, code, DCTERMS.MEDIA_TYPE_OR_EXTENT);
    }

    /** Empty where IANA has not registered the form. */
    Optional<IRI> mediaType(DatasetFormat format) {
        if (format == DatasetFormat.JSON_LINES) {
            return Optional.empty();
        }
        IRI type = Values.iri(IANA + format.mediaType().split(";")[0]);
        model.add(type, RDF.TYPE, DCTERMS.MEDIA_TYPE);
        return Optional.of(type);
    }

    IRI sha256() {
        IRI algorithm = Values.iri(SPDX, "checksumAlgorithm_sha256");
        model.add(algorithm, RDF.TYPE, Values.iri(SPDX, "ChecksumAlgorithm"));
        return algorithm;
    }

    private IRI term(String table, String code, String label, IRI type) {
        IRI term = Values.iri(AUTHORITY + table + "/" + code);
        model.add(term, RDF.TYPE, type);
        model.add(term, RDF.TYPE, SKOS.CONCEPT);
        model.add(term, SKOS.PREF_LABEL, Values.literal(label, "fr"));
        model.add(term, SKOS.IN_SCHEME, Values.iri(AUTHORITY + table));
        return term;
    }
}
