package fr.jalon.portal.search;

import java.util.List;

/**
 * The fields that words are looked for in.
 *
 * @param stemmed with weights
 * @param phrases those in which a phrase counts, with weights
 * @param wholeName the one that holds the whole name
 * @param reasons those a page names as the reason of a result, what says most first; of those that say the same, in one
 *     list, the first that matched
 */
public record SearchedFields(
        List<String> stemmed, List<String> phrases, String wholeName, List<List<String>> reasons) {}
