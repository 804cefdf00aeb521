package fr.jalon.portal.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.content.dataset.Dataset;
import fr.jalon.content.dataset.DatasetField;
import fr.jalon.content.dataset.DatasetVersion;
import fr.jalon.content.dataset.StoredFile;
import fr.jalon.portal.page.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A dataset as search engines read it in a page (schema.org, type Dataset). */
final class SchemaOrg {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaOrg() {}

    static String of(Dataset dataset, DatasetVersion version, String base) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", "https://schema.org/");
        said.put("@type", "Dataset");
        said.put("@id", base + DatasetAddress.page(dataset.slug()));
        said.put("url", base + DatasetAddress.page(dataset.slug()));
        said.put("name", dataset.title());
        said.put("description", dataset.description());
        said.put("inLanguage", "fr");
        said.put("keywords", dataset.keywords());
        said.put("version", version.version());
        said.put("dateModified", version.published().toString());
        said.put("isAccessibleForFree", true);
        if (dataset.licence().address() != null) {
            said.put("license", dataset.licence().address());
        }
        said.put("spatialCoverage", "France");
        said.put(
                "creator",
                new TreeMap<>(Map.of("@type", "Organization", "name", Messages.get("page.site"), "url", base + "/")));
        said.put(
                "includedInDataCatalog",
                new TreeMap<>(Map.of("@type", "DataCatalog", "url", base + DatasetAddress.LIST)));
        said.put(
                "variableMeasured",
                dataset.fields().stream().map(DatasetField::title).toList());
        said.put(
                "distribution",
                version.files().values().stream()
                        .map(file -> download(version, file, base))
                        .toList());
        try {
            // No text can end the script element it stands in.
            return JSON.writeValueAsString(said).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> download(DatasetVersion version, StoredFile file, String base) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put("@type", "DataDownload");
        download.put("encodingFormat", file.format().mediaType().split(";")[0]);
        download.put("contentUrl", base + DatasetAddress.latest(version.slug(), file.format()));
        download.put("contentSize", file.size() + " B");
        download.put("sha256", file.sha256());
        return download;
    }
}
