package fr.jalon.portal.report;

import fr.jalon.content.report.Report;
import fr.jalon.content.report.ReportKind;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.page.Messages;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody reports; {@code trap} is a field that people do not see. */
record ReportForm(String choice, String message, String mail, String trap) {
    static final ReportForm EMPTY = new ReportForm("", "", "", "");

    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]{2,}");
    private static final int LONGEST_MAIL = 254;

    static ReportForm of(Form sent) {
        return new ReportForm(
                sent.text("nature"),
                // Browsers send line ends as two characters, and count them as one.
                sent.text("message").replace("\r\n", "\n"),
                sent.text("courriel"),
                sent.text("site"));
    }

    Optional<ReportKind> kind() {
        return ReportKind.ofCode(choice);
    }

    boolean trapped() {
        return !trap.isEmpty();
    }

    boolean right() {
        return messageFault().isEmpty() && mailFault().isEmpty();
    }

    String messageFault() {
        return message.isBlank() || message.length() > Report.LONGEST_MESSAGE
                ? Messages.get("report.message.error", Report.LONGEST_MESSAGE)
                : "";
    }

    String mailFault() {
        return mail.isEmpty()
                        || mail.length() <= LONGEST_MAIL && MAIL.matcher(mail).matches()
                ? ""
                : Messages.get("report.mail.error");
    }

    @Nullable
    String mailOrNull() {
        return mail.isEmpty() ? null : mail.toLowerCase(java.util.Locale.ROOT);
    }
}
