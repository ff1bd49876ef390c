package org.cop.membership.republish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.programme;

import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.cop.events.AccessEvent;
import org.cop.events.ContactEvent;
import org.cop.events.MembershipEvent;
import org.cop.kit.access.AccessGrants;
import org.cop.kit.envelope.Epoch;
import org.cop.kit.sql.Sql;
import org.cop.membership.Fixture;
import org.cop.membership.KeycloakAsSeen;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.Republishing;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class RepublishTest {
    @Inject
    Sql sql;

    @Inject
    AccessGrants grants;

    @Test
    void theWholePresentStateIsPublishedAgain() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var gone = programme.member(site);
        programme.leave(site, gone.id());
        EventReader.awaitAbout(ContactEvent.TOPIC, gone.id(), 2);
        EventReader.awaitAbout(AccessEvent.TOPIC, gone.person().accountId(), 2);

        Republishing.request("all");

        assertThat(types(MembershipEvent.TOPIC, programme.id(), 2))
                .containsExactly("programme.created", "programme.created");
        assertThat(types(MembershipEvent.TOPIC, site, 4))
                .containsExactly("site.proposed", "site.brokering-started", "site.proposed", "site.brokering-started");
        assertThat(types(MembershipEvent.TOPIC, gone.id(), 4))
                .containsExactly("member.joined", "member.left", "member.joined", "member.left");
        assertThat(types(ContactEvent.TOPIC, member.id(), 2)).containsExactly("contact.changed", "contact.changed");
        assertThat(types(ContactEvent.TOPIC, gone.id(), 3))
                .containsExactly("contact.changed", "contact.erased", "contact.erased");
        var access = EventReader.awaitAbout(AccessEvent.TOPIC, member.person().accountId(), 2);
        assertThat(access).extracting(EventReader::body).containsOnly(EventReader.body(access.getFirst()));
        assertThat(EventReader.awaitAbout(AccessEvent.TOPIC, gone.person().accountId(), 3))
                .last()
                .satisfies(event -> assertThat(EventReader.body(event)).contains("\"grants\":[]"));
    }

    @Test
    void afterARestoreOthersTakeWhatIsPublishedForNewsAndSoDoTheyWhatFollows() {
        var programme = programme();
        var account = programme.admin().accountId();
        EventReader.awaitAbout(AccessEvent.TOPIC, account, 1);

        long epoch = sql.statement("select raise_event_epoch() as epoch").one(row -> row.bigint("epoch"));

        var again = EventReader.awaitAbout(AccessEvent.TOPIC, account, 2).getLast();
        assertThat(sequence(again)).isGreaterThan(Epoch.floor(epoch));
        var end = EventReader.awaitOne(
                AccessEvent.TOPIC,
                event -> event.getType().equals("access.republished")
                        && EventReader.body(event).contains("" + epoch));
        assertThat(sequence(end)).isGreaterThan(Epoch.floor(epoch));
        Republishing.awaitFinished();
        programme(programme.admin());
        var next = EventReader.awaitAbout(AccessEvent.TOPIC, account, 3).getLast();
        assertThat(sequence(next)).isEqualTo(sequence(again) + 1);
    }

    @Test
    void aGrantThatNobodyDecidedIsGoneWithTheNextPublication() {
        var admin = programme().admin();
        var forged = Grants.knowledgeBroker(programme().id());
        QuarkusTransaction.requiringNew().run(() -> grants.replace(admin.accountId(), List.of(forged)));

        Republishing.request("access");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !grants.of(admin.accountId()).contains(forged));
        assertThat(grants.of(admin.accountId())).hasSize(1);
    }

    /** As "ops restored" withholds it and "ops withheld-access release" gives it again; Keycloak was not put back. */
    @Test
    void accessThatIsReleasedAfterARestoreBringsTheRealmRoleBack() {
        var programme = programme();
        var member = programme.member(programme.site());
        var account = member.person().accountId();
        KeycloakAsSeen.awaitRoles(account, "member");
        await().until(() -> grants.of(account).size() == 1);
        sql.statement("insert into withheld_access (record_id) values (:id)")
                .bind("id", member.id())
                .execute();
        sql.statement("delete from access_grant where account_id = :account")
                .bind("account", account)
                .execute();
        KeycloakAsSeen.takeRole(account, "member");

        sql.statement("delete from withheld_access where record_id = :id")
                .bind("id", member.id())
                .execute();
        Republishing.request("access");

        KeycloakAsSeen.awaitRoles(account, "member");
        assertThat(grants.of(account)).hasSize(1);
    }

    @Test
    void releasedAccessBringsItsRealmRoleBackBesideAnother() {
        var programme = programme();
        var site = programme.site();
        var member = programme.member(site);
        var account = member.person().accountId();
        var editor = programme.appoint("EDITOR", member.email());
        Fixture.accept(member.email());
        KeycloakAsSeen.awaitRoles(account, "member", "editor");
        await().until(() -> grants.of(account).size() == 2);
        sql.statement("delete from access_grant where account_id = :account and role = 'EDITOR'")
                .bind("account", account)
                .execute();
        KeycloakAsSeen.takeRole(account, "editor");
        assertThat(editor).isNotNull();

        Republishing.request("access");

        KeycloakAsSeen.awaitRoles(account, "member", "editor");
    }

    private static List<String> types(String topic, Object key, int atLeast) {
        return EventReader.awaitAbout(topic, key, atLeast).stream()
                .map(CloudEvent::getType)
                .toList();
    }

    private static long sequence(CloudEvent event) {
        return Long.parseLong(String.valueOf(event.getExtension("sequence")));
    }
}
