/** Open data: what datasets there are, and their whole files, built from PostgreSQL and kept there version by version. */
@NullMarked
package fr.jalon.content.dataset;

import org.jspecify.annotations.NullMarked;
