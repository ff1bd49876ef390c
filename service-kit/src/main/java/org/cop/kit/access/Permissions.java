package org.cop.kit.access;

import static org.cop.events.Role.COMMISSIONER;
import static org.cop.events.Role.EDITOR;
import static org.cop.events.Role.FACILITATOR;
import static org.cop.events.Role.MEMBER;

import io.quarkus.security.PermissionChecker;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Role;

/**
 * The permissions that resources ask for with {@code @PermissionsAllowed}, and who has them. A resource method under a permission of a
 * programme takes a parameter {@code UUID programmeId}, one under a permission of a site a {@code UUID siteId}: without it the application
 * does not build.
 *
 * <p>Fails closed: an account that was never heard of holds nothing, and at a site that this service has not heard of nobody has any
 * permission, so that the answer for an unknown site is the one for a site of others. Whoever commissions services in a programme stays
 * outside its circle of practitioners, whatever else they are there: no permission at its sites, none of a reader.
 */
@Singleton
public class Permissions {
    /** Runs the programme. */
    public static final String PROGRAMME_ADMIN = "programme-admin";
    /** Makes its newsletters: editors and administrators. */
    public static final String PROGRAMME_EDITOR = "programme-editor";
    /** Finds evidence for its sites. */
    public static final String KNOWLEDGE_BROKER = "knowledge-broker";
    /** Commissions services; hears of the issues raised. */
    public static final String PROGRAMME_COMMISSIONER = "programme-commissioner";
    /** Looks after the programme or one of its sites: everybody but plain members and commissioners. */
    public static final String PROGRAMME_STAFF = "programme-staff";
    /** Reads what its people share: everybody but commissioners. */
    public static final String PROGRAMME_READER = "programme-reader";
    /** Has any role in it or at one of its sites, commissioners too: what is read must be chosen by the reader's audience. */
    public static final String PROGRAMME_PARTICIPANT = "programme-participant";

    /** Administers the programme that the site belongs to. */
    public static final String SITE_ADMIN = "site-admin";
    /** Facilitates the site, or administers its programme. */
    public static final String SITE_FACILITATOR = "site-facilitator";
    /** Belongs to the site as a member or facilitator. Not its administrators: cases are not for them. */
    public static final String SITE_MEMBER = "site-member";
    /** Works on the cases of the site: its people, and the knowledge brokers of the programme. */
    public static final String SITE_CASEWORK = "site-casework";
    /** Brings evidence to its cases: its facilitators, and the knowledge brokers of the programme. */
    public static final String SITE_EVIDENCE = "site-evidence";
    /** Reads who belongs to the site and when it meets: its people, knowledge brokers and administrators. */
    public static final String SITE_READER = "site-reader";

    private static final Set<String> ALL = Set.of(
            PROGRAMME_ADMIN,
            PROGRAMME_EDITOR,
            KNOWLEDGE_BROKER,
            PROGRAMME_COMMISSIONER,
            PROGRAMME_STAFF,
            PROGRAMME_READER,
            PROGRAMME_PARTICIPANT,
            SITE_ADMIN,
            SITE_FACILITATOR,
            SITE_MEMBER,
            SITE_CASEWORK,
            SITE_EVIDENCE,
            SITE_READER);

    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    private static final Set<Role> ADMIN = EnumSet.of(Role.PROGRAMME_ADMIN);
    private static final Set<Role> BROKER = EnumSet.of(Role.KNOWLEDGE_BROKER);
    private static final Set<Role> ADMIN_OR_BROKER = EnumSet.of(Role.PROGRAMME_ADMIN, Role.KNOWLEDGE_BROKER);
    private static final Set<Role> PEOPLE_OF_A_SITE = EnumSet.of(MEMBER, FACILITATOR);

    private final KnownSites sites;

    Permissions(KnownSites sites) {
        this.sites = sites;
    }

    @PermissionChecker(PROGRAMME_ADMIN)
    public boolean programmeAdmin(SecurityIdentity identity, UUID programmeId) {
        return HeldGrants.of(identity).inProgramme(programmeId, ADMIN);
    }

    @PermissionChecker(PROGRAMME_EDITOR)
    public boolean programmeEditor(SecurityIdentity identity, UUID programmeId) {
        return HeldGrants.of(identity).inProgramme(programmeId, EnumSet.of(EDITOR, Role.PROGRAMME_ADMIN));
    }

    @PermissionChecker(KNOWLEDGE_BROKER)
    public boolean knowledgeBroker(SecurityIdentity identity, UUID programmeId) {
        return HeldGrants.of(identity).inProgramme(programmeId, BROKER);
    }

    @PermissionChecker(PROGRAMME_COMMISSIONER)
    public boolean programmeCommissioner(SecurityIdentity identity, UUID programmeId) {
        return HeldGrants.of(identity).inProgramme(programmeId, EnumSet.of(COMMISSIONER));
    }

    @PermissionChecker(PROGRAMME_STAFF)
    public boolean programmeStaff(SecurityIdentity identity, UUID programmeId) {
        return isPractitioner(identity, programmeId, EnumSet.complementOf(EnumSet.of(COMMISSIONER, MEMBER)));
    }

    @PermissionChecker(PROGRAMME_READER)
    public boolean programmeReader(SecurityIdentity identity, UUID programmeId) {
        return isPractitioner(identity, programmeId, EnumSet.complementOf(EnumSet.of(COMMISSIONER)));
    }

    @PermissionChecker(PROGRAMME_PARTICIPANT)
    public boolean programmeParticipant(SecurityIdentity identity, UUID programmeId) {
        return HeldGrants.of(identity).anywhereIn(programmeId, EnumSet.allOf(Role.class));
    }

    @Blocking
    @PermissionChecker(SITE_ADMIN)
    public boolean siteAdmin(SecurityIdentity identity, UUID siteId) {
        return mayAt(siteId, identity, NOBODY, ADMIN);
    }

    @Blocking
    @PermissionChecker(SITE_FACILITATOR)
    public boolean siteFacilitator(SecurityIdentity identity, UUID siteId) {
        return mayAt(siteId, identity, EnumSet.of(FACILITATOR), ADMIN);
    }

    @Blocking
    @PermissionChecker(SITE_MEMBER)
    public boolean siteMember(SecurityIdentity identity, UUID siteId) {
        return mayAt(siteId, identity, PEOPLE_OF_A_SITE, NOBODY);
    }

    @Blocking
    @PermissionChecker(SITE_CASEWORK)
    public boolean siteCasework(SecurityIdentity identity, UUID siteId) {
        return mayAt(siteId, identity, PEOPLE_OF_A_SITE, BROKER);
    }

    @Blocking
    @PermissionChecker(SITE_EVIDENCE)
    public boolean siteEvidence(SecurityIdentity identity, UUID siteId) {
        return mayAt(siteId, identity, EnumSet.of(FACILITATOR), BROKER);
    }

    @Blocking
    @PermissionChecker(SITE_READER)
    public boolean siteReader(SecurityIdentity identity, UUID siteId) {
        return mayAt(siteId, identity, PEOPLE_OF_A_SITE, ADMIN_OR_BROKER);
    }

    /** Which parameter of the path says where the permission is asked for. */
    static String placeOf(String permission) {
        return permission.startsWith("site-") ? "siteId" : "programmeId";
    }

    /** Whether the check of that name is here; a service may have others of its own. */
    static boolean has(String permission) {
        return ALL.contains(permission);
    }

    /** The check of that name. */
    boolean allow(String permission, SecurityIdentity identity, UUID place) {
        return switch (permission) {
            case PROGRAMME_ADMIN -> programmeAdmin(identity, place);
            case PROGRAMME_EDITOR -> programmeEditor(identity, place);
            case KNOWLEDGE_BROKER -> knowledgeBroker(identity, place);
            case PROGRAMME_COMMISSIONER -> programmeCommissioner(identity, place);
            case PROGRAMME_STAFF -> programmeStaff(identity, place);
            case PROGRAMME_READER -> programmeReader(identity, place);
            case PROGRAMME_PARTICIPANT -> programmeParticipant(identity, place);
            case SITE_ADMIN -> siteAdmin(identity, place);
            case SITE_FACILITATOR -> siteFacilitator(identity, place);
            case SITE_MEMBER -> siteMember(identity, place);
            case SITE_CASEWORK -> siteCasework(identity, place);
            case SITE_EVIDENCE -> siteEvidence(identity, place);
            case SITE_READER -> siteReader(identity, place);
            default -> false;
        };
    }

    private boolean mayAt(UUID siteId, SecurityIdentity identity, Set<Role> there, Set<Role> inItsProgramme) {
        HeldGrants held = HeldGrants.of(identity);
        if (held.grants().isEmpty()) {
            return false;
        }
        Optional<UUID> programme = sites.programmeOf(siteId);
        return programme
                .filter(id -> !held.anywhereIn(id, EnumSet.of(COMMISSIONER)))
                .filter(id -> held.atSite(id, siteId, there) || held.inProgramme(id, inItsProgramme))
                .isPresent();
    }

    private static boolean isPractitioner(SecurityIdentity identity, UUID programmeId, Set<Role> roles) {
        HeldGrants held = HeldGrants.of(identity);
        return held.anywhereIn(programmeId, roles) && !held.anywhereIn(programmeId, EnumSet.of(COMMISSIONER));
    }
}
