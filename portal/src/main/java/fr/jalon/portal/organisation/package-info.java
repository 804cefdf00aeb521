/** Organisations in the space of a person: declaring, joining, and who belongs to them. */
@NullMarked
package fr.jalon.portal.organisation;

import org.jspecify.annotations.NullMarked;
