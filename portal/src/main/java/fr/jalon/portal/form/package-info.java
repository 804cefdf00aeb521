/** Forms: what is asked, what was sent, and the proof that it comes from a page of ours. */
@NullMarked
package fr.jalon.portal.form;

import org.jspecify.annotations.NullMarked;
