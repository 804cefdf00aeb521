package fr.jalon.portal.grouping;

/** What the mails about a grouping say: who wrote, on which market, where. */
record GroupingMail(String organisation, String market, String link) {}
