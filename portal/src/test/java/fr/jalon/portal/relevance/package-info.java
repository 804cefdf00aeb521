/** Judged searches: how well the answers of a running portal meet what people look for. */
package fr.jalon.portal.relevance;
