package fr.jalon.content.trade;

import java.util.List;

/** A trade: readable code, code of its group, French label, more words people use for it, CPV prefixes, NAF codes. */
public record Trade(
        String code, String group, String label, String words, List<String> cpvPrefixes, List<String> nafCodes) {}
