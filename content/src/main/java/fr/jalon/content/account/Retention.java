package fr.jalon.content.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/**
 * Forgets what has served: accounts whose address did not answer within 7 days, sessions that ended, links, wrong passwords
 * after a day, devices unseen for a year, mails 30 days after delivery, invitations nobody followed, releases of statistics
 * that waited a day, imports of plans after a year, answers to programs after a day, keys a year after their end, who
 * reported a page and how 30 days after the answer, links of reminders, documents of claims 30 days after the decision,
 * claims a year after it, interest signalled, notes taken and groupings a year after their market ended, messages to structures
 * after a year (two days where the sender did not confirm), alerts that nobody confirmed after two days and stopped ones after
 * 30, their addresses with the last of them and links to them after a year, counts of visits after 13 months, the audit log
 * after 5 years. The page on personal data says the same.
 */
@Singleton
public class Retention {
    private final RetentionRows rows;

    Retention(RetentionRows rows) {
        this.rows = rows;
    }

    /** How many rows went; harmless to run twice. */
    @Transactional
    public long apply() {
        return rows.unconfirmedAccounts()
                + rows.sessions()
                + rows.links()
                + rows.devices()
                + rows.failures()
                + rows.mails()
                + rows.invitations()
                + rows.statisticDrafts()
                + rows.planImports()
                + rows.memberLists()
                + rows.networkInvitations()
                + rows.interests()
                + rows.studies()
                + rows.groupings()
                + rows.idempotentAnswers()
                + rows.organisationKeys()
                + rows.reports()
                + rows.claimDocuments()
                + rows.claims()
                + rows.reminderLinks()
                + rows.reminderStops()
                + rows.messages()
                + rows.alerts()
                + rows.alertAddresses()
                + rows.alertLinks()
                + rows.visits()
                + rows.visitWords()
                + rows.auditEntries();
    }
}
