/** Claiming the page of a structure, and what the operator decides of it. */
@NullMarked
package fr.jalon.portal.claim;

import org.jspecify.annotations.NullMarked;
