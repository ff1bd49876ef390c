package org.cop.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {
    private static final String PLANTED = "org.cop.testsupport.planted.";

    private static final Map<String, ArchRule> RULES = Map.of(
            "framework", ArchitectureRules.aggregatesKnowNoFrameworkRule(),
            "sender", ArchitectureRules.onlyTheKitSendsToKafkaRule(),
            "consumer", ArchitectureRules.everyConsumerAsksTheEventHandlerRule(),
            "cycle", ArchitectureRules.featuresHaveNoCyclesRule(PLANTED + "cycle"),
            "ifmatch",
                    ArchitectureRules.everyIfMatchIsDocumentedAsItIsAskedForRule(
                            PLANTED + "ifmatch", PLANTED + "ifmatch.ETags"),
            "threads", ArchitectureRules.noResourceRunsOnVirtualThreadsRule(),
            "resource", ResourceRules.everyMethodSaysWhoMayCallItRule(),
            "jdbc", ConnectionRules.onlyKitSqlSpeaksJdbcRule(),
            "connection", ConnectionRules.whoHoldsAConnectionWaitsForNobodyRule(),
            "roles", RoleRules.noMethodListsRolesRule());

    @ParameterizedTest
    @CsvSource({
        "framework, io.quarkus.security.ForbiddenException",
        "sender,    org.eclipse.microprofile.reactive.messaging.Emitter",
        "consumer,  MeetingsConsumer",
        "cycle,     Slice one",
        "jdbc,      java.sql.Connection"
    })
    void eachRuleSeesItsViolation(String rule, String names) {
        assertThatThrownBy(() -> check(rule, PLANTED + rule))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated")
                .hasMessageContaining(names);
    }

    @Test
    void resourcesOnVirtualThreads_areSeenOnClassAndMethod() {
        assertThat(violations("threads", PLANTED + "threads"))
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).contains("ClassOnVirtualThreads"))
                .anySatisfy(fault -> assertThat(fault).contains("onVirtualThread()"));
    }

    @Test
    void channelsThatAreCalledOtherwiseThanTheirTopics_areNamed(@TempDir Path folder) throws IOException {
        var settings = Files.writeString(folder.resolve("application.properties"), """
                mp.messaging.incoming.meeting.topic=cop.meeting.v1
                mp.messaging.incoming.meeting.dead-letter-queue.topic=cop.meeting.v1.dlq.casebook-service
                mp.messaging.incoming.contacts.topic=cop.membership.contacts.v1
                """);
        assertThat(ChannelNames.misnamed(settings)).containsExactly("contacts of cop.membership.contacts.v1");
    }

    @Test
    void aListOfRoles_isSeenInAFieldAndInAComparison() {
        assertThat(violations("roles", PLANTED + "roles"))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("<clinit>()", "[EDITOR, MEMBER]"),
                        fault -> assertThat(fault).contains("writes(", "[EDITOR, FACILITATOR]"));
    }

    @Test
    void everyKindOfOpenDoorIsSeen() {
        assertThat(violations("resource", PLANTED + "resource"))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("saysNothing()", "does not say who may call it"),
                        fault -> assertThat(fault).contains("readsNoSite(", "does not take the siteId"),
                        fault -> assertThat(fault).contains("asksForNoPermission(", "asks for no permission"),
                        fault -> assertThat(fault).contains("weakensItsClass(", "asks for no permission"));
    }

    @Test
    void ifMatchesThatAreDocumentedOtherwiseThanAskedFor_areSeen() {
        assertThat(violations("ifmatch", PLANTED + "ifmatch"))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("neverAsks(", "checks no If-Match"),
                        fault -> assertThat(fault).contains("asksForMore(", "may be left out", "ETags.require"),
                        fault -> assertThat(fault).contains("asksForLess(", "is required", "ETags.requireIfSent"));
    }

    @Test
    void everyWayToHoldAConnectionAndWait_isSeen() {
        assertThat(violations("connection", PLANTED + "connection"))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .contains(
                                        "asksInItsTransaction()",
                                        "calls another server",
                                        "Accounts.find",
                                        "HttpClient"),
                        fault -> assertThat(fault).contains("asksInALambda()", "calls another server"),
                        fault -> assertThat(fault)
                                .contains("remembersApart()", "opens a transaction of its own", "noteApart"),
                        fault -> assertThat(fault)
                                .contains("remembersInALambda()", "opens a transaction of its own", "requiringNew"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"framework", "sender", "consumer", "threads", "resource", "jdbc", "connection", "roles"})
    void aServiceThatKeepsTheRulesPasses(String rule) {
        assertThatCode(() -> check(rule, PLANTED + "sound")).doesNotThrowAnyException();
    }

    @Test
    void featuresThatUseEachOtherOneWayPass() {
        var classes = new ClassFileImporter().importPackages(PLANTED + "sound");

        assertThatCode(() -> ArchitectureRules.featuresHaveNoCyclesRule(PLANTED + "sound")
                        .check(classes))
                .doesNotThrowAnyException();
    }

    @Test
    void aMisspeltPackageDoesNotPass() {
        assertThatThrownBy(() -> new ArchitectureRules("org.cop.cassebook") {})
                .hasMessageContaining("no classes in org.cop.cassebook");
        assertThatThrownBy(() -> ArchitectureRules.featuresHaveNoCyclesRule("org.cop.cassebook")
                        .check(new ClassFileImporter().importPackages(PLANTED + "cycle")))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"framework", "consumer", "resource", "connection"})
    void aRuleThatFindsNothingToLookAtFails(String rule) {
        assertThatThrownBy(() -> check(rule, PLANTED + "cycle"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    private static void check(String rule, String basePackage) {
        RULES.get(rule).check(new ClassFileImporter().importPackages(basePackage));
    }

    private static List<String> violations(String rule, String basePackage) {
        return RULES.get(rule)
                .evaluate(new ClassFileImporter().importPackages(basePackage))
                .getFailureReport()
                .getDetails();
    }

    @ParameterizedTest
    @CsvSource({
        "own site,      There is no row for",
        "own programme, the row says own site",
    })
    void aMatrixThatSaysOtherThanThePermissionsIsFoundOut(String reach, String complaint, @TempDir Path folder)
            throws IOException {
        var classes = new ClassFileImporter().importPackages(PLANTED + "sound");
        var matrix = Files.writeString(folder.resolve("matrix.md"), reach.equals("own site") ? "" : """
                | Endpoint | Member |
                |-|-|
                | `GET /sites/{siteId}/studies` | own site |
                """);

        assertThatThrownBy(() -> ArchRuleDefinition.methods()
                        .should(new AccessMatrixRule((permission, role) -> reach, matrix))
                        .check(classes))
                .hasMessageContaining(complaint);
    }
}
