package fr.jalon.portal.summary;

import java.util.List;

/** What the monthly mail says. */
record SummaryMail(
        String structure,
        String month,
        String seen,
        List<String> words,
        String messages,
        String markets,
        String marketsLink,
        String desk,
        String stop) {}
