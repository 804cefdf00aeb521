/** Reading a buyer's spreadsheet of planned markets, as it comes out of the tools buyers use. */
@NullMarked
package fr.jalon.content.market.imports;

import org.jspecify.annotations.NullMarked;
