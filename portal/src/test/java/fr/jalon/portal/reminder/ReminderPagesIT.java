package fr.jalon.portal.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.content.account.OperatorRole;
import fr.jalon.content.audit.AuditEntry;
import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.mail.OutgoingMail;
import fr.jalon.content.market.Buyer;
import fr.jalon.content.market.BuyerKind;
import fr.jalon.content.market.MarketStatus;
import fr.jalon.content.market.Origin;
import fr.jalon.content.market.PlannedDate;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.market.PlannedMarketRepository;
import fr.jalon.content.market.PlannedMarkets;
import fr.jalon.content.market.Revision;
import fr.jalon.content.market.Schedule;
import fr.jalon.content.organisation.Decision;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRegister;
import fr.jalon.content.organisation.RegisterNumber;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.reminder.Reminders;
import fr.jalon.portal.HtmlChecker;
import fr.jalon.portal.PortalFixture;
import fr.jalon.portal.account.Browsing;
import fr.jalon.portal.account.Mailbox;
import fr.jalon.portal.account.People;
import fr.jalon.portal.account.People.Person;
import fr.jalon.portal.organisation.Numbers;
import io.micronaut.jdbc.DataSourceResolver;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a date that is past to the answer of its buyer, by the links of a mail and in its plan. */
final class ReminderPagesIT {
    private static final LocalDate TODAY = LocalDate.now();
    private static final PlannedDate PAST = PlannedDate.month(TODAY.minusMonths(2));

    private Person owner;
    private Organisation buyer;
    private PlannedMarket first;
    private PlannedMarket second;

    @BeforeEach
    void aBuyerWithTwoPassedDates() {
        owner = People.person("Rachida Rappelée");
        OrganisationRegister register = bean(OrganisationRegister.class);
        Organisation declared = register.declare(
                        owner.account().id(),
                        OrganisationKind.BUYER,
                        new RegisterNumber(Numbers.siren(), null),
                        "Ville <qui> prévoit")
                .orElseThrow();
        buyer = register.decide(moderator(), declared.id(), Decision.APPROVE, "")
                .orElseThrow();
        first = saved("1", PAST);
        second = saved("2", PAST);
        saved("3", PlannedDate.month(TODAY.plusMonths(2)));
    }

    @Test
    void onePersonIsWrittenToOnceAboutAllMarkets() {
        ReminderRound round = bean(ReminderRound.class);
        List<CompletableFuture<Integer>> portals = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> round.write(buyer.id(), TODAY)))
                .limit(4)
                .toList();
        assertThat(portals.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);

        OutgoingMail mail = mails().getFirst();
        assertThat(mails()).hasSize(1);
        assertThat(mail.body())
                .contains("Ville <qui> prévoit", "Marché 1", "Marché 2", "sans nouvelles")
                .doesNotContain("Marché 3");
        assertThat(links(mail)).hasSize(6).doesNotHaveDuplicates();

        round(TODAY.plusDays(13));
        assertThat(mails()).as("the second waits two weeks").hasSize(1);
        round(TODAY.plusDays(14));
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast().body()).contains("notre dernier rappel");
        round(TODAY.plusDays(60));
        assertThat(mails()).as("there is no third").hasSize(2);

        // Another date is another question.
        bean(PlannedMarketRepository.class)
                .save(first.planned(first.schedule().postponed(PlannedDate.month(TODAY.plusMonths(1))))
                        .following(stored(first), TODAY));
        round(TODAY.plusMonths(4));
        assertThat(mails()).hasSize(3);
        assertThat(mails().getLast().body()).contains("Marché 1").doesNotContain("Marché 2");
    }

    @Test
    void followingALinkChangesNothingAndItsFormDoesOnce() {
        String link = linksOf(first).get(1);
        assertThat(link).endsWith("/reportee");
        Browsing scanner = new Browsing();
        for (String each : linksOf(first)) {
            assertThat(checked(scanner.get(each))).contains("Marché 1");
        }
        assertThat(checked(scanner.get(parent(link)))).contains("/retiree");
        assertThat(stored(first)).isEqualTo(first);

        Browsing holder = new Browsing();
        String asked = checked(holder.get(link));
        HttpResponse<String> unsaid = holder.post(link, "version", version(asked));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(HtmlChecker.errors(unsaid.body())).isEmpty();
        assertThat(holder.post(link, "version", version(asked), "date", "autre", "autre-date", "mars 2020")
                        .body())
                .as("a new date is ahead")
                .contains("un jour, un mois ou un trimestre à venir");
        String soon = PlannedDate.month(TODAY.plusMonths(3)).iso();
        assertThat(holder.post(link, "version", "1", "date", soon).statusCode()).isEqualTo(409);
        assertThat(stored(first)).isEqualTo(first);
        HttpResponse<String> said =
                holder.post(link, "version", version(asked), "date", soon, "suivantes", "oui", "motif", "Étude de sol");
        assertThat(said.statusCode()).isEqualTo(303);

        PlannedMarket postponed = stored(first);
        assertThat(postponed.schedule().publication().iso()).isEqualTo(soon);
        assertThat(postponed.schedule().offers()).isEqualTo(PlannedDate.month(TODAY.plusMonths(4)));
        assertThat(PortalFixture.get("/marches/" + first.reference()).body()).contains("Étude de sol");
        assertThat(journal().action()).isEqualTo("market.answer");
        assertThat(journal().account()).isEqualTo(owner.account().id());

        // Served: no second answer, but a way back.
        assertThat(holder.get(link).statusCode()).isEqualTo(303);
        String done = checked(holder.get(parent(link)));
        assertThat(done).contains("Annuler cette réponse");
        assertThat(holder.post(parent(link) + "/retiree", "version", version(asked), "motif", "Non")
                        .statusCode())
                .isEqualTo(303);
        assertThat(stored(first)).isEqualTo(postponed);
        holder.get(parent(link));
        assertThat(holder.post(parent(link) + "/annuler").statusCode()).isEqualTo(303);
        PlannedMarket back = stored(first);
        assertThat(back.sameAs(first)).isTrue();
        assertThat(back.history()).isEqualTo(first.history());
        assertThat(journal().action()).isEqualTo("market.answer.undo");
        assertThat(holder.post(parent(link) + "/annuler").statusCode()).isEqualTo(410);

        // The question is open again.
        String again = checked(holder.get(parent(link) + "/retiree"));
        assertThat(holder.post(parent(link) + "/retiree", "version", version(again), "motif", "Besoin couvert")
                        .statusCode())
                .isEqualTo(303);
        assertThat(stored(first).status()).isEqualTo(MarketStatus.WITHDRAWN);
        assertThat(PortalFixture.get("/marches/" + first.reference()).body()).contains("Besoin couvert");
    }

    @Test
    void aConsultationIsOpenAtItsAddress() {
        String link = linksOf(first).getFirst();
        Browsing holder = new Browsing();
        String asked = checked(holder.get(link));
        assertThat(holder.post(link, "version", version(asked), "lien", "javascript:alert(1)")
                        .statusCode())
                .isEqualTo(422);
        assertThat(holder.post(link, "version", version(asked), "lien", "www.exemple.fr/consultation/1")
                        .statusCode())
                .isEqualTo(303);
        assertThat(stored(first).status()).isEqualTo(MarketStatus.OPEN);
        assertThat(stored(first).consultationUrl()).isEqualTo("https://www.exemple.fr/consultation/1");
        assertThat(stored(second)).as("the link is of one market").isEqualTo(second);
        // What its buyer changes later is not taken back by a mail.
        PlannedMarket open = stored(first);
        bean(PlannedMarketRepository.class)
                .save(open.standing(MarketStatus.AWARDED).following(open, TODAY));
        assertThat(checked(holder.get(parent(link)))).contains("Cette question a sa réponse");
        holder.get(linksOf(second).getFirst());
        assertThat(holder.post(parent(link) + "/annuler").statusCode()).isEqualTo(410);
    }

    @Test
    void aLinkEndsWithWhatItsHolderMay() throws SQLException {
        Person colleague = People.person("Colin Collègue");
        MembershipRepository memberships = bean(MembershipRepository.class);
        memberships.put(buyer.id(), colleague.account().id(), MemberRole.EDITOR.code());
        bean(ReminderRound.class).write(buyer.id(), TODAY);
        String own = links(mails().getLast()).getFirst();
        String theirs = links(Mailbox.of(colleague.account().mail()).getLast()).getFirst();
        Browsing holder = new Browsing();
        String asked = checked(holder.get(theirs));

        memberships.remove(buyer.id(), colleague.account().id());
        assertThat(holder.get(theirs).statusCode()).isEqualTo(410);
        checked(holder.get(own));
        assertThat(holder.post(theirs, "version", version(asked), "lien", "https://exemple.fr")
                        .statusCode())
                .isEqualTo(410);

        OrganisationRegister register = bean(OrganisationRegister.class);
        register.decide(moderator(), buyer.id(), Decision.SUSPEND, "Essai");
        assertThat(holder.get(own).statusCode()).isEqualTo(410);
        assertThat(holder.post(own, "version", version(asked), "lien", "https://exemple.fr")
                        .statusCode())
                .isEqualTo(410);
        assertThat(bean(ReminderRound.class).write(buyer.id(), TODAY.plusDays(20)))
                .isZero();
        register.decide(moderator(), buyer.id(), Decision.RESTORE, "");
        assertThat(holder.get(own).statusCode()).isEqualTo(200);

        execute("UPDATE reminder_link SET expires = now() WHERE market = '" + first.reference() + "'");
        assertThat(holder.get(own).statusCode()).isEqualTo(410);
        assertThat(stored(first)).isEqualTo(first);
    }

    @Test
    void whoWantsNoRemindersHasNone() {
        bean(ReminderRound.class).write(buyer.id(), TODAY);
        Matcher stop = Pattern.compile("https://jalon\\.test(/arret-rappels/\\S+)")
                .matcher(mails().getLast().body());
        assertThat(stop.find()).isTrue();
        assertThat(mails().getLast().unsubscribe()).isEqualTo("https://jalon.test" + stop.group(1));
        Browsing holder = new Browsing();
        for (boolean parts : List.of(false, true)) {
            bean(Reminders.class).want(buyer.id(), owner.account().id(), true);
            checked(holder.get(stop.group(1)));
            assertThat(bean(Reminders.class)
                            .isWanted(buyer.id(), owner.account().id()))
                    .as("opening it stops nothing")
                    .isTrue();
            assertThat(Browsing.oneClick(stop.group(1), parts).statusCode()).isEqualTo(200);
            assertThat(Browsing.oneClick(stop.group(1), parts).statusCode())
                    .as("again is no other answer")
                    .isEqualTo(200);
            assertThat(bean(Reminders.class)
                            .isWanted(buyer.id(), owner.account().id()))
                    .isFalse();
        }
        assertThat(new Browsing()
                        .bare(stop.group(1), "application/x-www-form-urlencoded")
                        .statusCode())
                .as("anything else needs its proof")
                .isEqualTo(403);
        assertThat(Browsing.oneClick("/arret-rappels/inconnu", false).statusCode())
                .isEqualTo(410);
        assertThat(Browsing.oneClick("/connexion", false).statusCode())
                .as("no other form")
                .isEqualTo(403);
        bean(Reminders.class).want(buyer.id(), owner.account().id(), true);
        assertThat(checked(holder.get(stop.group(1)))).contains("Ne plus recevoir");
        holder.get(stop.group(1));
        assertThat(holder.post(stop.group(1), "rappels", "non").statusCode()).isEqualTo(303);
        assertThat(checked(holder.get(stop.group(1)))).contains("Vous ne recevez plus", "Ville &lt;qui&gt; prévoit");
        assertThat(bean(ReminderRound.class).write(buyer.id(), TODAY.plusDays(20)))
                .isZero();
        assertThat(mails()).hasSize(1);

        String plan = "/espace/marches?organisation=" + buyer.id();
        assertThat(checked(owner.browsing().get(plan))).contains("Vous ne recevez pas de courriel");
        assertThat(owner.browsing()
                        .post("/espace/marches/rappels?organisation=" + buyer.id())
                        .statusCode())
                .isEqualTo(303);
        assertThat(bean(ReminderRound.class).write(buyer.id(), TODAY.plusDays(20)))
                .isEqualTo(1);
    }

    @Test
    void thePlanAsksTheSame() {
        String organisation = "?organisation=" + buyer.id();
        String path = "/espace/marches/" + first.reference() + "/nouvelles/retiree" + organisation;
        String plan = checked(owner.browsing().get("/espace/marches" + organisation));
        assertThat(plan).contains("Date passée", path);
        assertThat(plan.split("/nouvelles/retiree", -1))
                .as("two of three dates are past")
                .hasSize(3);
        String asked = checked(owner.browsing().get(path));
        assertThat(owner.browsing()
                        .post(path, "version", "1", "motif", "Trop tard")
                        .statusCode())
                .isEqualTo(409);
        assertThat(owner.browsing()
                        .post(path, "version", version(asked), "motif", "Trop tard")
                        .statusCode())
                .isEqualTo(303);
        assertThat(stored(first).withdrawalReason()).isEqualTo("Trop tard");
        assertThat(journal().action()).isEqualTo("market.tell");
    }

    /** What the job does on a day. */
    private static void round(LocalDate today) {
        for (UUID waiting : bean(Reminders.class).waiting(today)) {
            bean(ReminderRound.class).write(waiting, today);
        }
    }

    /** The three links of a market, once its buyer was written to. */
    private List<String> linksOf(PlannedMarket market) {
        bean(ReminderRound.class).write(buyer.id(), TODAY);
        int begin = market == first ? 0 : 3;
        return links(mails().getLast()).subList(begin, begin + 3);
    }

    private static List<String> links(OutgoingMail mail) {
        Matcher found = Pattern.compile("https://jalon\\.test(/rappels/\\S+)").matcher(mail.body());
        return found.results().map(link -> link.group(1)).toList();
    }

    private List<OutgoingMail> mails() {
        return Mailbox.of(owner.account().mail());
    }

    private AuditEntry journal() {
        return bean(AuditRepository.class)
                .pageOfOrganisation(buyer.id(), Long.MAX_VALUE, 1)
                .getFirst();
    }

    private PlannedMarket saved(String number, PlannedDate publication) {
        PlannedMarket model = PlannedMarkets.ARCHIVES;
        String reference = "RAPPEL-" + buyer.siren() + "-" + number;
        bean(PlannedMarketRepository.class)
                .save(new PlannedMarket(
                        reference,
                        new Buyer(buyer.siren(), buyer.name(), BuyerKind.ofSiren(buyer.siren())),
                        number,
                        "Marché " + number,
                        "",
                        model.nature(),
                        model.cpv(),
                        model.places(),
                        model.amount(),
                        null,
                        null,
                        new Schedule(publication, publication.plusMonths(1), null, 12, 0),
                        null,
                        null,
                        null,
                        MarketStatus.PLANNED,
                        null,
                        model.lots(),
                        List.of(),
                        List.of(),
                        new Origin(false, "Essai", TODAY),
                        Revision.NONE));
        return bean(PlannedMarketRepository.class).findByReference(reference).orElseThrow();
    }

    private static PlannedMarket stored(PlannedMarket market) {
        return bean(PlannedMarketRepository.class)
                .findByReference(market.reference())
                .orElseThrow();
    }

    private static Rights moderator() {
        return new Rights(People.person("Modératrice").account().id(), OperatorRole.MODERATOR, List.of());
    }

    private static String parent(String link) {
        return link.substring(0, link.lastIndexOf('/'));
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private static String checked(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(HtmlChecker.errors(page.body())).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return page.body();
    }

    private static void execute(String sql) throws SQLException {
        DataSource managed = bean(DataSource.class);
        try (Connection connection =
                bean(DataSourceResolver.class).resolve(managed).getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static <T> T bean(Class<T> type) {
        return PortalFixture.context().getBean(type);
    }
}
