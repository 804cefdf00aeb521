package fr.jalon.content.dataset;

import java.util.List;
import java.util.Map;

/** What a build did with each dataset: a new version, none because nothing changed or nothing is there, or why it failed. */
public record DatasetReport(
        List<String> published, List<String> unchanged, List<String> empty, Map<String, String> failed) {}
