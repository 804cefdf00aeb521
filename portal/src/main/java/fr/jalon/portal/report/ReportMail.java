package fr.jalon.portal.report;

/** What the mails about a report say. */
record ReportMail(String title, String decision, String reason, String link) {}
