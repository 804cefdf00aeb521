package fr.jalon.portal.grouping;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.grouping.GroupingRepository;
import fr.jalon.content.grouping.GroupingRepository.MemberRow;
import fr.jalon.content.market.PlannedMarket;
import fr.jalon.content.organisation.Member;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.Rights;
import fr.jalon.portal.account.Visitor;
import fr.jalon.portal.error.NotFoundException;
import fr.jalon.portal.form.Answers;
import fr.jalon.portal.form.Field;
import fr.jalon.portal.form.Form;
import fr.jalon.portal.form.FormPage;
import fr.jalon.portal.interest.Team;
import fr.jalon.portal.mail.Mails;
import fr.jalon.portal.page.Link;
import fr.jalon.portal.page.Messages;
import fr.jalon.portal.page.Typography;
import fr.jalon.portal.search.CsvDownload;
import fr.jalon.portal.search.Found;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.views.ModelAndView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shared page of a grouping: who is in it, what they write to each other, who leads. */
@Controller(GroupingController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class GroupingController {
    static final String PATH = "/espace/groupements";

    private static final String VIEW = "grouping/show";
    private static final int LONGEST = 2000;
    private static final int MOST_MEMBERS = 20;
    private static final List<String> HEADER =
            List.of("organisation", "type", "siren", "siret", "mandataire", "contact", "courriel");

    private final Team team;
    private final GroupingRepository groupings;
    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final AuditRepository audit;
    private final Mails mails;

    GroupingController(
            Team team,
            GroupingRepository groupings,
            OrganisationRepository organisations,
            MembershipRepository memberships,
            AuditRepository audit,
            Mails mails) {
        this.team = team;
        this.groupings = groupings;
        this.organisations = organisations;
        this.memberships = memberships;
        this.audit = audit;
        this.mails = mails;
    }

    @Get
    ModelAndView<GroupingListPage> list(Visitor visitor, @QueryValue(defaultValue = "") String fait) {
        Rights rights = team.rights(visitor);
        rights.require(who -> !Team.approved(who).isEmpty());
        return new ModelAndView<>("grouping/list", GroupingListPage.of(Team.approved(rights), groupings, fait));
    }

    @Get("/nouveau")
    ModelAndView<FormPage> ask(
            Visitor visitor, @QueryValue(defaultValue = "") String marche, @QueryValue(defaultValue = "1") int lot) {
        Rights rights = team.rights(visitor);
        rights.require(who -> !Team.approved(who).isEmpty());
        return new ModelAndView<>(FormPage.VIEW, page(rights, team.market(marche), lot, "", visitor.jeton()));
    }

    @Post("/nouveau")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> create(Form form, Visitor visitor) {
        Rights rights = team.rights(visitor);
        rights.require(who -> !Team.approved(who).isEmpty());
        PlannedMarket market = team.market(form.text("marche"));
        int lot = form.text("lot").matches("\\d{1,4}") ? Integer.parseInt(form.text("lot")) : 0;
        if (market.lots().stream().noneMatch(one -> one.number() == lot)) {
            throw new NotFoundException();
        }
        Optional<Organisation> by = Team.approved(rights).stream()
                .filter(one -> one.id().toString().equals(form.text("organisation")))
                .findFirst();
        if (by.isEmpty()) {
            return Answers.faulty(
                    FormPage.VIEW,
                    page(rights, market, lot, Messages.get("interest.organisation.fault"), visitor.jeton()));
        }
        UUID id = UUID.randomUUID();
        groupings.create(id, market.reference(), lot);
        groupings.put(id, by.get().id(), rights.actor());
        audit.add(rights.actor(), by.get().id(), "grouping.open", market.reference(), "");
        return Answers.seeOther(PATH + "/" + id + "?organisation=" + by.get().id());
    }

    @Get("/{id}")
    ModelAndView<GroupingPage> show(
            UUID id,
            Visitor visitor,
            @QueryValue @Nullable UUID organisation,
            @QueryValue(defaultValue = "") String fait) {
        return new ModelAndView<>(VIEW, show(desk(id, visitor, organisation), fait, "", "", visitor.jeton()));
    }

    @Get("/{id}/contacts.csv")
    @Produces("text/csv")
    HttpResponse<?> contacts(UUID id, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        List<MemberRow> members = groupings
                .findMembers(joined(id, visitor, organisation).grouping().id())
                .stream()
                .filter(member -> member.joined() != null)
                .toList();
        return CsvDownload.of(
                "contacts.csv",
                HEADER,
                cursor -> Found.part(members.size(), members, null),
                member -> Arrays.asList(
                        member.name(),
                        OrganisationKind.ofCode(member.kind())
                                .map(OrganisationKind::label)
                                .orElse(""),
                        member.siren(),
                        member.siret(),
                        member.lead() ? "oui" : "non",
                        member.person(),
                        member.mail()));
    }

    @Post("/{id}/rejoindre")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> join(UUID id, Form form, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        GroupingDesk desk = desk(id, visitor, organisation);
        if (groupings.put(id, desk.organisation().id(), desk.rights().actor()) > 0) {
            log(desk, "grouping.join");
        }
        return Answers.seeOther(desk.address(""));
    }

    @Post("/{id}/quitter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> leave(UUID id, Form form, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        GroupingDesk desk = desk(id, visitor, organisation);
        groupings.leave(id, desk.organisation().id());
        groupings.removeEmpty(id);
        log(desk, "grouping.leave");
        return Answers.seeOther(PATH + "?fait=quitte");
    }

    @Post("/{id}/mandataire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> lead(UUID id, Form form, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        GroupingDesk desk = joined(id, visitor, organisation);
        groupings.findMembers(id).stream()
                .filter(member -> member.joined() != null
                        && member.organisation().toString().equals(form.text("membre")))
                .findFirst()
                .ifPresent(member -> {
                    groupings.unlead(id);
                    groupings.lead(id, member.organisation());
                    log(desk, "grouping.lead");
                });
        return Answers.seeOther(desk.address("") + "&fait=mandataire");
    }

    @Post("/{id}/message")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> write(UUID id, Form form, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        GroupingDesk desk = joined(id, visitor, organisation);
        String message = form.text("message");
        if (message.isEmpty() || message.length() > LONGEST) {
            return Answers.faulty(
                    VIEW, show(desk, "", message, Messages.get("grouping.message.fault", LONGEST), visitor.jeton()));
        }
        groupings.write(id, desk.organisation().id(), desk.rights().actor(), message);
        groupings.findMembers(id).stream()
                .filter(member ->
                        !member.organisation().equals(desk.organisation().id()))
                .map(MemberRow::mail)
                .flatMap(Stream::ofNullable)
                .forEach(mail -> mails.sendAsked(mail, "grouping-message", mail(desk)));
        return Answers.seeOther(desk.address("") + "&fait=ecrit");
    }

    @Post("/{id}/inviter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    HttpResponse<?> invite(UUID id, Form form, Visitor visitor, @QueryValue @Nullable UUID organisation) {
        GroupingDesk desk = joined(id, visitor, organisation);
        String number = form.text("numero").replaceAll("\\s", "");
        Optional<Organisation> invited = organisations.findByNumber(number).stream()
                .filter(one -> one.state() == OrganisationState.APPROVED)
                .filter(one -> one.kind() == OrganisationKind.STRUCTURE || one.kind() == OrganisationKind.COMPANY)
                .findFirst();
        String fault = invited.isEmpty()
                ? Messages.get("grouping.invite.fault")
                : groupings.findMembers(id).size() >= MOST_MEMBERS
                        ? Messages.get("grouping.invite.most", MOST_MEMBERS)
                        : "";
        if (!fault.isEmpty()) {
            return Answers.faulty(VIEW, show(desk, "", "", fault, visitor.jeton()));
        }
        Organisation one = invited.orElseThrow();
        if (groupings.findOf(id, one.id()).isEmpty()) {
            groupings.put(id, one.id(), null);
            audit.add(
                    desk.rights().actor(),
                    one.id(),
                    "grouping.invite",
                    desk.grouping().market(),
                    "");
            memberships.findMembers(one.id()).stream()
                    .filter(member -> member.role() == MemberRole.OWNER)
                    .map(Member::mail)
                    .forEach(mail -> mails.sendAsked(mail, "grouping-invitation", mail(desk)));
        }
        return Answers.seeOther(desk.address("") + "&fait=invite");
    }

    private GroupingMail mail(GroupingDesk desk) {
        return new GroupingMail(desk.organisation().name(), desk.grouping().title(), mails.absolute(PATH));
    }

    private GroupingPage show(GroupingDesk desk, String done, String message, String fault, String jeton) {
        UUID id = desk.grouping().id();
        return GroupingPage.of(
                desk,
                groupings.findMembers(id),
                desk.joined() ? groupings.findMessages(id) : List.of(),
                done,
                message,
                fault,
                jeton);
    }

    /** A 403 for who works for no approved team, a 404 for who is neither in it nor invited. */
    private GroupingDesk desk(UUID id, Visitor visitor, @Nullable UUID asked) {
        Rights rights = team.rights(visitor);
        List<Organisation> able = Team.approved(rights);
        rights.require(who -> !able.isEmpty());
        return able.stream()
                .filter(one -> asked == null || one.id().equals(asked))
                .flatMap(one -> groupings.findOf(id, one.id()).map(row -> new GroupingDesk(rights, one, row)).stream())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Who is invited reads who invites, and nothing else. */
    private GroupingDesk joined(UUID id, Visitor visitor, @Nullable UUID asked) {
        GroupingDesk desk = desk(id, visitor, asked);
        desk.rights().require(who -> desk.joined());
        return desk;
    }

    /** The messages stay out of the journal, which outlives them. */
    private void log(GroupingDesk desk, String action) {
        audit.add(
                desk.rights().actor(),
                desk.organisation().id(),
                action,
                desk.grouping().market(),
                "");
    }

    private static FormPage page(Rights rights, PlannedMarket market, int lot, String fault, String jeton) {
        Field organisation = Field.of("select", "organisation", Messages.get("interest.organisation"))
                .withError(fault);
        for (Organisation one : Team.approved(rights)) {
            organisation = organisation.withChoice(one.id().toString(), one.name(), false);
        }
        return new FormPage(
                GroupingPage.layout(Messages.get("grouping.open.title")).withJeton(jeton),
                Messages.get("grouping.open.lead", Typography.french(market.title()), lot),
                "",
                PATH + "/nouveau",
                List.of(
                        Field.hidden("marche", market.reference()),
                        Field.hidden("lot", String.valueOf(lot)),
                        organisation),
                Messages.get("grouping.open.submit"),
                List.of(new Link(Typography.french(market.title()), "/marches/" + market.reference())));
    }
}
