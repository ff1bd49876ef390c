package org.cop.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String PERMISSION = "io.quarkus.security.PermissionsAllowed";
    private static final Set<String> ACCESS = Set.of(
            PERMISSION,
            "io.quarkus.security.Authenticated",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll");
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
        everyResourceMethodSaysWhoMayCallItRule().check(service);
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
    protected void theAccessMatrixSaysWhatThePermissionsSay() {
        methods()
                .that(describe("answer HTTP requests", method -> method.isMetaAnnotatedWith(HTTP_METHOD)))
                .should(new AccessMatrixRule(ArchitectureRules::reach, Path.of("../docs/access-matrix.md")))
                .check(service);
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
        ConnectionRules.onlyKitSqlSpeaksJdbcRule().check(service);
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

    /** A method that names nobody is an open door, and so is the id of a site or programme in a path that nothing checks. */
    static ArchRule everyResourceMethodSaysWhoMayCallItRule() {
        return methods()
                .that(describe("answer HTTP requests", method -> method.isMetaAnnotatedWith(HTTP_METHOD)))
                .should(new ArchCondition<>("say who may call them, and check the site or programme of their path") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        faults(method)
                                .forEach(fault -> events.add(
                                        SimpleConditionEvent.violated(method, method.getFullName() + " " + fault)));
                    }
                });
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

    private static List<String> faults(JavaMethod method) {
        List<String> faults = new ArrayList<>();
        Set<String> access = access(method);
        if (access.isEmpty()) {
            faults.add("does not say who may call it");
        }
        for (String id : List.of("siteId", "programmeId")) {
            if (path(method).contains("{" + id)) {
                if (!access.contains(PERMISSION)) {
                    faults.add("asks for no permission though its path has a " + id);
                }
                if (!takes(method, id)) {
                    faults.add("does not take the " + id + " of its path");
                }
            }
        }
        return faults;
    }

    /** What stands on the method; what stands on the class counts only where the method says nothing. */
    private static Set<String> access(JavaMethod method) {
        Set<String> own = accessOn(method);
        return own.isEmpty() ? accessOn(method.getOwner()) : own;
    }

    private static Set<String> accessOn(CanBeAnnotated place) {
        return ACCESS.stream().filter(place::isAnnotatedWith).collect(Collectors.toSet());
    }

    private static String path(JavaMethod method) {
        return Stream.<HasAnnotations<?>>of(method.getOwner(), method)
                .flatMap(place -> place.tryGetAnnotationOfType(PATH).stream())
                .flatMap(path -> path.get("value").stream())
                .map(Object::toString)
                .collect(Collectors.joining("/"));
    }

    /** By reflection, for ArchUnit does not keep the names of parameters. */
    private static boolean takes(JavaMethod method, String parameter) {
        return Stream.of(method.reflect().getParameters())
                .anyMatch(each -> each.getName().equals(parameter));
    }
}
