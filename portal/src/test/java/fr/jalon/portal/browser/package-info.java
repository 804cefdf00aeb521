/** A real browser for tests. */
@org.jspecify.annotations.NullMarked
package fr.jalon.portal.browser;
