/** Who did what on the content and the accounts. */
@NullMarked
package fr.jalon.content.audit;

import org.jspecify.annotations.NullMarked;
