/** The pages of inclusive structures: the search of the directory, with its JSON and CSV, and a page for each. */
@NullMarked
package fr.jalon.portal.structure;

import org.jspecify.annotations.NullMarked;
