package fr.jalon.portal.claim;

/** What the mails about a claim say. */
record ClaimMail(String structure, String person, String mail, String text, String link) {}
