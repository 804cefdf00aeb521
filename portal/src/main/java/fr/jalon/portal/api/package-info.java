/** The API v1: its addresses, its OpenAPI document and its page, and what all addresses that programs read have. */
@NullMarked
package fr.jalon.portal.api;

import org.jspecify.annotations.NullMarked;
