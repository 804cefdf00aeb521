/** Interest and notes as people use them. */
@NullMarked
package fr.jalon.portal.interest;

import org.jspecify.annotations.NullMarked;
