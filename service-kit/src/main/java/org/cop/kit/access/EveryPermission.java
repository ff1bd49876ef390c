package org.cop.kit.access;

import io.quarkus.security.PermissionsAllowed;
import java.util.UUID;

/**
 * Asks for each permission once, and is never called. Quarkus refuses to build an application that has a checker nobody asks for, and no
 * service asks for all of ours.
 */
abstract class EveryPermission {
    @PermissionsAllowed(Permissions.PROGRAMME_ADMIN)
    void programmeAdmin(UUID programmeId) {}

    @PermissionsAllowed(Permissions.PROGRAMME_EDITOR)
    void programmeEditor(UUID programmeId) {}

    @PermissionsAllowed(Permissions.KNOWLEDGE_BROKER)
    void knowledgeBroker(UUID programmeId) {}

    @PermissionsAllowed(Permissions.PROGRAMME_COMMISSIONER)
    void programmeCommissioner(UUID programmeId) {}

    @PermissionsAllowed(Permissions.PROGRAMME_STAFF)
    void programmeStaff(UUID programmeId) {}

    @PermissionsAllowed(Permissions.PROGRAMME_READER)
    void programmeReader(UUID programmeId) {}

    @PermissionsAllowed(Permissions.PROGRAMME_PARTICIPANT)
    void programmeParticipant(UUID programmeId) {}

    @PermissionsAllowed(Permissions.SITE_ADMIN)
    void siteAdmin(UUID siteId) {}

    @PermissionsAllowed(Permissions.SITE_FACILITATOR)
    void siteFacilitator(UUID siteId) {}

    @PermissionsAllowed(Permissions.SITE_MEMBER)
    void siteMember(UUID siteId) {}

    @PermissionsAllowed(Permissions.SITE_CASEWORK)
    void siteCasework(UUID siteId) {}

    @PermissionsAllowed(Permissions.SITE_EVIDENCE)
    void siteEvidence(UUID siteId) {}

    @PermissionsAllowed(Permissions.SITE_READER)
    void siteReader(UUID siteId) {}
}
