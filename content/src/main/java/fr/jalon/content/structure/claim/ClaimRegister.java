package fr.jalon.content.structure.claim;

import fr.jalon.content.audit.AuditRepository;
import fr.jalon.content.organisation.MemberRole;
import fr.jalon.content.organisation.MembershipRepository;
import fr.jalon.content.organisation.Organisation;
import fr.jalon.content.organisation.OrganisationKind;
import fr.jalon.content.organisation.OrganisationRepository;
import fr.jalon.content.organisation.OrganisationState;
import fr.jalon.content.organisation.Rights;
import fr.jalon.content.structure.StructureAddition;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims and what becomes of them; each change and its line in the journal are one transaction. */
@Singleton
public class ClaimRegister {
    /** How long the link of a claim serves. */
    public static final int LINK_DAYS = 7;

    /** Claims of one person in a day. */
    public static final int MOST_A_DAY = 20;

    private static final String UNPROVEN =
            "Une autre personne a prouvé qu’elle agit pour cette structure. Demandez-lui de vous y inviter.";

    private final ClaimRepository claims;
    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final StructureAddition structures;
    private final AuditRepository audit;

    ClaimRegister(
            ClaimRepository claims,
            OrganisationRepository organisations,
            MembershipRepository memberships,
            StructureAddition structures,
            AuditRepository audit) {
        this.claims = claims;
        this.organisations = organisations;
        this.memberships = memberships;
        this.structures = structures;
        this.audit = audit;
    }

    /** Opens a claim that a link will prove ({@code hash} is that of the link), or that the operator decides. */
    @Transactional
    public Optional<UUID> open(UUID account, String siret, ClaimWay way, String message, byte @Nullable [] hash) {
        return open(account, siret, way, message, null, hash);
    }

    /** A structure to add to the directory, and to hold once it is there. */
    @Transactional
    public Optional<UUID> propose(UUID account, String siret, String message, Proposal proposal) {
        return open(account, siret, ClaimWay.PROPOSAL, message, structures.write(proposal), null);
    }

    /** With a document for the operator to read. */
    @Transactional
    public Optional<UUID> open(UUID account, String siret, String message, EvidenceFile document) {
        Optional<UUID> claim = open(account, siret, ClaimWay.DOCUMENT, message, null, null);
        claim.ifPresent(id -> claims.putDocument(id, document.mediaType(), document.content()));
        return claim;
    }

    /** Empty where the operator has a claim of this person for this structure already, or had too many today. */
    private Optional<UUID> open(
            UUID account,
            String siret,
            ClaimWay way,
            String message,
            @Nullable String proposed,
            byte @Nullable [] hash) {
        if (claims.countToday(account) >= MOST_A_DAY) {
            return Optional.empty();
        }
        claims.removeSent(siret, account);
        UUID id = UUID.randomUUID();
        ClaimState state = hash == null ? ClaimState.WAITING : ClaimState.SENT;
        if (claims.insert(
                        id,
                        siret,
                        account,
                        way.code(),
                        state.code(),
                        message,
                        proposed,
                        hash == null ? null : HexFormat.of().formatHex(hash),
                        LINK_DAYS)
                == 0) {
            return Optional.empty();
        }
        audit.add(account, null, "claim.open", siret, way.code());
        return Optional.of(id);
    }

    /** The address of the account is the structure's: nothing more to prove. Empty where somebody holds the page. */
    @Transactional
    public Optional<Organisation> proveByAccount(UUID account, String mail, String siret) {
        if (claims.findTarget(siret)
                .filter(target -> target.addresses().owns(mail))
                .isEmpty()) {
            return Optional.empty();
        }
        return open(account, siret, ClaimWay.ACCOUNT, "", null, null)
                .flatMap(claims::find)
                .flatMap(claim -> take(claim, null));
    }

    /**
     * A network vouches for the person, who holds the page at once; the operator reads it afterwards. Empty where somebody
     * holds the page, or where the operator has a claim of this person already.
     *
     * @param message who invited, for the operator to read
     */
    @Transactional
    public Optional<Organisation> proveByNetwork(UUID account, String siret, String message) {
        boolean held = organisations
                .findStanding(OrganisationKind.STRUCTURE.code(), siret)
                .filter(found -> found.state() != OrganisationState.PENDING)
                .isPresent();
        return held
                ? Optional.empty()
                : open(account, siret, ClaimWay.NETWORK, message, null, null)
                        .flatMap(claims::find)
                        .flatMap(claim -> take(claim, null));
    }

    /** Followed by who asked for it, who so reads what is sent to the structure. Empty where somebody holds the page. */
    @Transactional
    public Optional<Organisation> proveByLink(UUID account, byte[] hash) {
        return claims.findByLink(hash)
                .filter(claim -> claim.account().equals(account))
                .filter(claim -> claims.lock(claim.id()).isPresent())
                .flatMap(claim -> take(claim, null));
    }

    /**
     * The operator accepts, or refuses with a reason, which takes back a page that is held already; an appeal is another operator's to decide where there is one ({@code alone}
     * says there is none). The claim as it was; empty where it is decided already.
     */
    @Transactional
    public Optional<Claim> decide(Rights by, UUID id, boolean accept, String reason, boolean alone) {
        by.require(Rights::mayModerate);
        claims.lock(id);
        Optional<Claim> found = claims.find(id).filter(claim -> claim.state().decidable());
        if (found.isEmpty()) {
            return found;
        }
        Claim claim = found.get();
        by.require(rights -> mayDecide(claim, rights.actor(), alone));
        if (accept && claim.state() == ClaimState.GRANTED) {
            claims.decide(id, ClaimState.ACCEPTED.code(), null, by.actor());
            audit.add(
                    by.actor(),
                    null,
                    "claim.confirm",
                    claim.siret(),
                    claim.way().code());
        } else if (accept) {
            if (take(claim, by.actor()).isEmpty()) {
                return Optional.empty();
            }
        } else {
            ClaimState state = claim.state() == ClaimState.APPEALED ? ClaimState.CLOSED : ClaimState.REFUSED;
            claims.decide(id, state.code(), reason, by.actor());
            if (claim.state() == ClaimState.GRANTED) {
                takeBack(claim, by.actor(), reason);
            }
            audit.add(by.actor(), null, "claim.refuse", claim.siret(), reason);
        }
        return found;
    }

    /** Who refused does not judge the appeal, unless there is nobody else; nobody judges a claim of their own. */
    public static boolean mayDecide(Claim claim, UUID operator, boolean alone) {
        boolean own = claim.account().equals(operator);
        boolean again = claim.state() == ClaimState.APPEALED && operator.equals(claim.decidedBy());
        return alone || !own && !again;
    }

    /** Once, by who was refused; false where that was done already. */
    @Transactional
    public boolean appeal(UUID account, UUID id, String text) {
        boolean own = claims.find(id)
                .filter(claim -> claim.account().equals(account) && claim.mayAppeal())
                .isPresent();
        boolean done = own && claims.appeal(id, text) > 0;
        if (done) {
            audit.add(account, null, "claim.appeal", id.toString(), "");
        }
        return done;
    }

    /** The organisation that holds the page, with the claimant as an owner. */
    private Optional<Organisation> take(Claim claim, @Nullable UUID operator) {
        String siret = claim.siret();
        Optional<Organisation> standing = organisations
                .findStanding(OrganisationKind.STRUCTURE.code(), siret)
                .flatMap(found -> organisations.lock(found.id()));
        if (standing.isPresent() && !makesWay(standing.get(), claim, operator)) {
            return Optional.empty();
        }
        if (claim.proposed() != null) {
            structures.add(siret, claim.proposed());
        }
        UUID id = standing.filter(found -> isKept(found, claim))
                .map(Organisation::id)
                .orElseGet(() -> {
                    UUID made = UUID.randomUUID();
                    organisations.insert(
                            made, OrganisationKind.STRUCTURE.code(), siret.substring(0, 9), siret, claim.name());
                    return made;
                });
        organisations.decide(id, OrganisationState.APPROVED.code(), null);
        memberships.put(id, claim.account(), MemberRole.OWNER.code());
        boolean afterwards = claim.way() == ClaimWay.NETWORK && operator == null;
        claims.decide(claim.id(), afterwards ? ClaimState.GRANTED.code() : ClaimState.ACCEPTED.code(), null, operator);
        audit.add(
                operator == null ? claim.account() : operator,
                id,
                "claim.accept",
                claim.name(),
                claim.way().code());
        return organisations.findById(id);
    }

    /**
     * Who should not have got the page loses it, and with it everybody whom that person could have let in, unless somebody else
     * has proven since to speak for the structure.
     */
    private void takeBack(Claim claim, UUID operator, String reason) {
        organisations
                .findStanding(OrganisationKind.STRUCTURE.code(), claim.siret())
                .flatMap(found -> organisations.lock(found.id()))
                .ifPresent(standing -> {
                    memberships.remove(standing.id(), claim.account());
                    if (claims.countProven(claim.siret(), standing.id()) == 0) {
                        organisations.decide(standing.id(), OrganisationState.REFUSED.code(), reason);
                        audit.add(operator, standing.id(), "organisation.refuse", standing.name(), reason);
                    }
                });
    }

    /** One that was only declared gives way to who has proof; one that holds the page only to the operator. */
    private boolean makesWay(Organisation standing, Claim claim, @Nullable UUID operator) {
        if (standing.state() == OrganisationState.PENDING && !isKept(standing, claim)) {
            organisations.decide(standing.id(), OrganisationState.REFUSED.code(), UNPROVEN);
            audit.add(operator, standing.id(), "organisation.refuse", standing.name(), UNPROVEN);
            return true;
        }
        return standing.state() == OrganisationState.PENDING
                || standing.state() == OrganisationState.APPROVED && operator != null;
    }

    /** Approved already, or declared by the claimant itself. */
    private boolean isKept(Organisation standing, Claim claim) {
        return standing.state() == OrganisationState.APPROVED
                || memberships.findMembers(standing.id()).stream()
                        .anyMatch(member -> member.account().equals(claim.account()));
    }
}
