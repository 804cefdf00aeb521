/** Reports of public pages: a form open to all, the operator's queue, what organisations see of theirs. */
@NullMarked
package fr.jalon.portal.report;

import org.jspecify.annotations.NullMarked;
