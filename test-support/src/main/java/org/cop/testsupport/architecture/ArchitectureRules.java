package org.cop.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.cop.events.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The rules of the house. A service's test extends it with the service's base package:
 *
 * <pre>{@code
 * class ArchitectureTest extends ArchitectureRules {
 *     ArchitectureTest() {
 *         super("org.cop.casebook");
 *     }
 * }
 * }</pre>
 *
 * A rule that finds nothing to look at fails, so that a misspelt package does not pass. What a service may not have at all is the
 * exception: for it the rule looks at every class.
 */
@TestInstance(Lifecycle.PER_CLASS) // its classes are read once and not for each rule
public abstract class ArchitectureRules {
    // By name: test-support knows no service kit, and of the frameworks only what the tests themselves need.
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";
    private static final String EVENT_HANDLER = "org.cop.kit.inbox.EventHandler";
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String VIRTUAL_THREAD = "io.smallrye.common.annotation.RunOnVirtualThread";
    private static final Set<String> WAYS_TO_KAFKA = Set.of(
            "org.eclipse.microprofile.reactive.messaging.Emitter",
            "org.eclipse.microprofile.reactive.messaging.Outgoing",
            "io.smallrye.reactive.messaging.MutinyEmitter",
            "org.apache.kafka.clients.producer.Producer",
            "org.apache.kafka.clients.producer.KafkaProducer");

    private final JavaClasses service;
    /** With what of the kit it may call. */
    private final JavaClasses serviceAndKit;

    private final String basePackage;

    protected ArchitectureRules(String basePackage) {
        this.basePackage = basePackage;
        this.service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        this.serviceAndKit = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage, "org.cop.kit");
        if (service.isEmpty()) {
            throw new IllegalArgumentException("There are no classes in " + basePackage);
        }
    }

    @Test
    protected void aggregatesKnowNoFramework() {
        aggregatesKnowNoFrameworkRule().check(service);
    }

    @Test
    protected void onlyTheKitSendsToKafka() {
        onlyTheKitSendsToKafkaRule().check(service);
    }

    @Test
    protected void everyConsumerAsksTheEventHandler() {
        everyConsumerAsksTheEventHandlerRule().check(service);
    }

    @Test
    protected void featuresHaveNoCycles() {
        featuresHaveNoCyclesRule(basePackage).check(service);
    }

    @Test
    protected void everyResourceMethodSaysWhoMayCallIt() {
        ResourceRules.everyMethodSaysWhoMayCallItRule().check(service);
    }

    @Test
    protected void noResourceRunsOnVirtualThreads() {
        noResourceRunsOnVirtualThreadsRule().check(service);
    }

    @Test
    protected void channelsAreNamedAfterTheirTopics() throws IOException {
        assertThat(ChannelNames.misnamed(Path.of("src/main/resources/application.properties")))
                .isEmpty();
    }

    @Test
    protected void everyIfMatch_isDocumentedAsItIsAskedFor() {
        everyIfMatchIsDocumentedAsItIsAskedForRule(basePackage, "org.cop.kit.web.ETags")
                .check(service);
    }

    @Test
    protected void theAccessMatrixSaysWhatThePermissionsSay() {
        methods()
                .that(describe("answer HTTP requests", method -> method.isMetaAnnotatedWith(HTTP_METHOD)))
                .should(new AccessMatrixRule(ArchitectureRules::reach, Path.of("../docs/access-matrix.md")))
                .check(service);
    }

    @Test
    protected void rolesAreListedNowhere() {
        RoleRules.noMethodListsRolesRule().check(serviceAndKit);
    }

    /** Of the kit's table, which is on the path of every service. */
    private static String reach(String permission, Role role) {
        try {
            return (String) Class.forName("org.cop.kit.access.Permissions")
                    .getMethod("reach", String.class, Role.class)
                    .invoke(null, permission, role);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The kit has no table of permissions", e);
        }
    }

    @Test
    protected void onlyKitSqlSpeaksJdbc() {
        ConnectionRules.onlyKitSqlSpeaksJdbcRule().check(serviceAndKit);
    }

    @Test
    protected void aConnectionHolder_waitsForNoSecondConnection() {
        ConnectionRules.whoHoldsAConnectionWaitsForNobodyRule().check(serviceAndKit);
    }

    /** Aggregates speak the language of the users; projections ({@code ..upstream..}) may be active records. */
    static ArchRule aggregatesKnowNoFrameworkRule() {
        return noClasses()
                .that(are(annotatedWith(ENTITY)))
                .and()
                .resideOutsideOfPackage("..upstream..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.smallrye..", "org.apache.kafka..", "jakarta.ws..");
    }

    /** An event published beside the outbox could be out without having happened. */
    static ArchRule onlyTheKitSendsToKafkaRule() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe("send to Kafka", type -> WAYS_TO_KAFKA.contains(type.getName())));
    }

    /** A consumer that applied events by itself would apply a redelivered one twice. */
    static ArchRule everyConsumerAsksTheEventHandlerRule() {
        return classes()
                .that(describe(
                        "have @Incoming methods",
                        type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(INCOMING))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(EVENT_HANDLER);
    }

    static ArchRule featuresHaveNoCyclesRule(String basePackage) {
        return slices().matching(basePackage + ".(*)..").should().beFreeOfCycles();
    }

    /** The worker threads are the bound of what is at work at the same time; virtual ones have none (ADR 12). */
    static ArchRule noResourceRunsOnVirtualThreadsRule() {
        return methods()
                .that(describe("answer HTTP requests", method -> method.isMetaAnnotatedWith(HTTP_METHOD)))
                .should()
                .notBeAnnotatedWith(VIRTUAL_THREAD)
                .andShould()
                .beDeclaredInClassesThat(describe(
                        "are not annotated with @RunOnVirtualThread", type -> !type.isAnnotatedWith(VIRTUAL_THREAD)));
    }

    /** A client that reads the document sends what is required, and gets no answer that is not in it. */
    static ArchRule everyIfMatchIsDocumentedAsItIsAskedForRule(String basePackage, String eTags) {
        return methods()
                .that(describe("answer HTTP requests", method -> method.isMetaAnnotatedWith(HTTP_METHOD)))
                .should(new PreconditionRule(basePackage, eTags));
    }
}
