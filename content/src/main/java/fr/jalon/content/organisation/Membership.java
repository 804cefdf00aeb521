package fr.jalon.content.organisation;

/** What an account is in an organisation. */
public record Membership(Organisation organisation, MemberRole role) {}
