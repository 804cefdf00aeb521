package fr.jalon.portal.report;

/** A public page that can be reported: {@code kind} as the table has it, {@code path} the page itself. */
record ReportSubject(String kind, String key, String title, String path) {}
