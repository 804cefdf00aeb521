/** Organisations of the portal, who belongs to them, and who may do what. */
@NullMarked
package fr.jalon.content.organisation;

import org.jspecify.annotations.NullMarked;
