package fr.jalon.content.market.ocds;

import java.util.function.UnaryOperator;

/** What codes are called, for those who read a release: CPV codes and territories. */
record OcdsNames(UnaryOperator<String> cpv, UnaryOperator<String> territory) {}
