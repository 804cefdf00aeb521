package fr.jalon.portal.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** The statements of the catalogue as JSON-LD 1.1: one node a subject, names shortened by the prefixes of the context. */
final class CatalogueJsonLd {
    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private CatalogueJsonLd() {}

    static String write(Model model) {
        Map<Resource, Map<String, Object>> nodes = new LinkedHashMap<>();
        for (Statement statement : model) {
            Map<String, Object> node = nodes.computeIfAbsent(statement.getSubject(), subject -> {
                Map<String, Object> begun = new LinkedHashMap<>();
                begun.put("@id", subject.stringValue());
                return begun;
            });
            boolean type = statement.getPredicate().equals(RDF.TYPE);
            String name = type ? "@type" : shortened(statement.getPredicate());
            add(node, name, type ? shortened((IRI) statement.getObject()) : value(statement.getObject()));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", new TreeMap<>(Catalogue.PREFIXES));
        document.put("@graph", nodes.values());
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Several values are an array. */
    private static void add(Map<String, Object> node, String name, Object value) {
        node.merge(name, value, (before, next) -> {
            List<Object> values =
                    before instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>(List.of(before));
            values.add(next);
            return values;
        });
    }

    private static Object value(Value value) {
        if (!(value instanceof Literal literal)) {
            return Map.of("@id", value.stringValue());
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@value", literal.getLabel());
        literal.getLanguage()
                .ifPresentOrElse(
                        language -> said.put("@language", language),
                        () -> said.put("@type", shortened(literal.getDatatype())));
        return said;
    }

    private static String shortened(IRI iri) {
        return Catalogue.PREFIXES.entrySet().stream()
                .filter(prefix -> prefix.getValue().equals(iri.getNamespace()))
                .map(prefix -> prefix.getKey() + ":" + iri.getLocalName())
                .findFirst()
                .orElse(iri.stringValue());
    }
}
