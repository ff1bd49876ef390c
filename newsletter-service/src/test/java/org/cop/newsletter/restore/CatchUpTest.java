package org.cop.newsletter.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.Map;
import org.cop.events.Role;
import org.cop.kit.inbox.ReadPositions;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.ServiceTest;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A restored newsletter does not know at first who unsubscribed in the lost time, and what had gone out. */
@QuarkusTest
@ServiceTest
class CatchUpTest {
    @Inject
    Sql sql;

    @Inject
    Config config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private Fixture fixture;
    private String editor;

    @BeforeEach
    void aMonthWithNews() {
        fixture = Fixture.create();
        editor = fixture.editor();
        fixture.publish(
                fixture.contact(Fixture.address("reader"), Role.MEMBER), fixture.meeting(fixture.brighton, MARCH, 9));
    }

    @Test
    void editionWhileARestoreIsUnderWay_isNotApproved() {
        Edition edition = fixture.assembled(editor, "2012-03", PROGRAMME);

        RestoreUnderWay.during(() ->
                fixture.approve(editor, edition).then().statusCode(409).body("code", equalTo("restore-under-way")));

        fixture.send(editor, edition);
    }

    @Test
    void restore_isUnderWayUntilAllThatWasPublishedIsRead() {
        var behind = new CatchUp(sql, new ReadPositions(kafka, "reads-nothing"), config);
        assertThat(behind.isAllRead()).isFalse();

        sql().update(
                        "insert into restore_window values (now() - interval '1 hour', now() - interval '1 minute', true)");

        await("the service has read all of it")
                .atMost(Fixture.TIMEOUT)
                .until(() -> !sql().exists("select 1 from restore_window where catching_up"));
        sql().update("delete from restore_window");
    }
}
