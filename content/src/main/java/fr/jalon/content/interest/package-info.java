/** Interest that organisations signal to the buyer of a market. */
@NullMarked
package fr.jalon.content.interest;

import org.jspecify.annotations.NullMarked;
