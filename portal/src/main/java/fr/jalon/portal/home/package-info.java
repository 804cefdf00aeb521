/** The home page: what is coming, who can answer, figures that matter. */
@NullMarked
package fr.jalon.portal.home;

import org.jspecify.annotations.NullMarked;
