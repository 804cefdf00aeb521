/** Where everything is, for people and for robots. */
@NullMarked
package fr.jalon.portal.sitemap;

import org.jspecify.annotations.NullMarked;
