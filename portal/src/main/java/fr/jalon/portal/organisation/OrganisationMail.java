package fr.jalon.portal.organisation;

/** What the mails about organisations say; empty where there is nothing to say. */
record OrganisationMail(String organisation, String person, String text, String link) {}
