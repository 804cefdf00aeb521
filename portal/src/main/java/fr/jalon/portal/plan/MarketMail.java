package fr.jalon.portal.plan;

/** What the mails about a market say; the reason may be empty. */
record MarketMail(String title, String reason, String link) {}
