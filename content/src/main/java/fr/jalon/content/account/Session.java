package fr.jalon.content.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which a person has signed in.
 *
 * @param device the browser and its system, in words
 * @param complete false between the password and the second factor: nobody is signed in yet
 */
public record Session(
        UUID id, Account account, String device, Instant created, Instant seen, Instant expires, boolean complete) {}
