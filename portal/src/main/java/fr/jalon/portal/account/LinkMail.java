package fr.jalon.portal.account;

/** What the mails with a link say. */
record LinkMail(String name, String link) {}
