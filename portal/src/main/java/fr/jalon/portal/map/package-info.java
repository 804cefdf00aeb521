/** The map of a search: départements drawn by the server, points where the browser runs scripts. */
@NullMarked
package fr.jalon.portal.map;

import org.jspecify.annotations.NullMarked;
