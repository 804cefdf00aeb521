/** Open data: the catalogue for people and for machines, and its files, built in the background and served in parts. */
@NullMarked
package fr.jalon.portal.dataset;

import org.jspecify.annotations.NullMarked;
