package fr.jalon.portal.contact;

/** What the mails about a message say. */
record ContactMail(String structure, String person, String mail, String message, String link, boolean claimed) {}
