package fr.jalon.portal.search;

import java.util.List;

/**
 * The fields of an index that searches name; all indexes have those of {@link TextQuery} besides.
 *
 * @param wholeName the one that holds the whole name
 * @param reasons those a page names as the reason of a result, what says most first; of those that say the same, in one
 *     list, the first that matched
 */
public record SearchedFields(String wholeName, List<List<String>> reasons) {}
