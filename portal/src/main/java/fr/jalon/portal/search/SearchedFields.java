package fr.jalon.portal.search;

import java.util.List;

/**
 * The fields that words are looked for in: stemmed, with weights; as written, for likeness; those in which a phrase counts;
 * the one that holds the whole name.
 */
public record SearchedFields(List<String> stemmed, List<String> plain, List<String> phrases, String wholeName) {}
