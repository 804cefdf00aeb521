/** Open statistics: their list, their pages, charts drawn on the server and downloads. */
@NullMarked
package fr.jalon.portal.statistic;

import org.jspecify.annotations.NullMarked;
