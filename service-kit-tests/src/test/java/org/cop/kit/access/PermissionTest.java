package org.cop.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;
import org.junit.jupiter.api.Test;

class PermissionTest {
    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final UUID OTHER_PROGRAMME = UUID.randomUUID();
    private static final UUID SITE = UUID.randomUUID();
    private static final UUID OTHER_SITE = UUID.randomUUID();

    private final Permission ofSites =
            new Permission("cards", Role.Scope.SITE, "Plays cards", Set.of(Role.FACILITATOR, Role.EDITOR));

    @Test
    void aRoleAtSites_reachesThoseSites() {
        assertThat(ofSites.sites(
                        List.of(
                                new Grant(PROGRAMME, SITE, Role.FACILITATOR),
                                new Grant(PROGRAMME, OTHER_SITE, Role.MEMBER),
                                new Grant(OTHER_PROGRAMME, OTHER_SITE, Role.FACILITATOR)),
                        PROGRAMME))
                .isEqualTo(new SitesInReach(false, Set.of(SITE)));
    }

    @Test
    void aRoleInTheProgramme_reachesAllItsSites() {
        assertThat(ofSites.sites(List.of(new Grant(PROGRAMME, null, Role.EDITOR)), PROGRAMME)
                        .all())
                .isTrue();
    }

    @Test
    void grantsElsewhereOfOtherRolesOrMisplaced_reachNoSite() {
        assertThat(ofSites.sites(
                        List.of(
                                new Grant(OTHER_PROGRAMME, null, Role.EDITOR),
                                new Grant(PROGRAMME, null, Role.KNOWLEDGE_BROKER),
                                new Grant(PROGRAMME, null, Role.FACILITATOR),
                                new Grant(PROGRAMME, SITE, Role.EDITOR)),
                        PROGRAMME))
                .isEqualTo(new SitesInReach(false, Set.of()));
    }

    @Test
    void aPermissionOfProgrammes_reachesNoSite() {
        var ofProgrammes = new Permission("chess", Role.Scope.PROGRAMME, "Plays chess", Set.of(Role.EDITOR));

        assertThat(ofProgrammes.sites(List.of(new Grant(PROGRAMME, null, Role.EDITOR)), PROGRAMME))
                .isEqualTo(new SitesInReach(false, Set.of()));
    }
}
