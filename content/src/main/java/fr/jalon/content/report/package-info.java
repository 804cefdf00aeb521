/** What the public reports of pages, and what the operator decides of it. */
@NullMarked
package fr.jalon.content.report;

import org.jspecify.annotations.NullMarked;
