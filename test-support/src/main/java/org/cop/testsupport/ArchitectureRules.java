package org.cop.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The five rules of the house. A service's test extends it with the service's base package:
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
public abstract class ArchitectureRules {
    // By name: test-support knows no service kit, and of the frameworks only what the tests themselves need.
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";
    private static final String EVENT_HANDLER = "org.cop.kit.inbox.EventHandler";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final Set<String> HTTP_METHODS = Set.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.DELETE",
            "jakarta.ws.rs.PATCH",
            "jakarta.ws.rs.HEAD",
            "jakarta.ws.rs.OPTIONS");
    private static final Set<String> ACCESS = Set.of(
            "io.quarkus.security.PermissionsAllowed",
            "io.quarkus.security.Authenticated",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll");

    private final JavaClasses service;
    private final String basePackage;

    protected ArchitectureRules(String basePackage) {
        this.basePackage = basePackage;
        this.service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
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

    /** Aggregates are the language of the users; projections ({@code ..upstream..}) may be active records. */
    static ArchRule aggregatesKnowNoFrameworkRule() {
        return noClasses()
                .that(are(annotatedWith(ENTITY)))
                .and()
                .resideOutsideOfPackage("..upstream..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.smallrye..", "org.apache.kafka..", "jakarta.ws..");
    }

    /** A fact that went out beside the outbox could be told without having happened. */
    static ArchRule onlyTheKitSendsToKafkaRule() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "send to Kafka",
                        type -> Set.of(
                                        "org.eclipse.microprofile.reactive.messaging.Emitter",
                                        "org.eclipse.microprofile.reactive.messaging.Outgoing",
                                        "io.smallrye.reactive.messaging.MutinyEmitter",
                                        "org.apache.kafka.clients.producer.Producer",
                                        "org.apache.kafka.clients.producer.KafkaProducer")
                                .contains(type.getName())));
    }

    /** A consumer of its own making would work a redelivered fact in twice. */
    static ArchRule everyConsumerAsksTheEventHandlerRule() {
        return classes()
                .that(describe(
                        "have @Incoming methods",
                        (JavaClass type) -> type.getMethods().stream()
                                .anyMatch(method -> annotatedWith(INCOMING).test(method))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(EVENT_HANDLER);
    }

    static ArchRule featuresHaveNoCyclesRule(String basePackage) {
        return slices().matching(basePackage + ".(*)..").should().beFreeOfCycles();
    }

    /** A method without such a word is an open door, and so is a {@code siteId} in a path that nobody reads. */
    static ArchRule everyResourceMethodSaysWhoMayCallItRule() {
        return methods()
                .that(describe("answer HTTP requests", ArchitectureRules::answersRequests))
                .should(new ArchCondition<>("say who may call them, and take the siteId of their path") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (!saysWhoMayCall(method)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " does not say who may call it"));
                        }
                        if (path(method).contains("{siteId") && !takes(method, "siteId")) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " does not take the siteId of its path"));
                        }
                    }
                });
    }

    private static boolean answersRequests(JavaMethod method) {
        return HTTP_METHODS.stream().anyMatch(http -> annotatedWith(http).test(method));
    }

    private static boolean saysWhoMayCall(JavaMethod method) {
        return Stream.<CanBeAnnotated>of(method, method.getOwner())
                .anyMatch(place ->
                        ACCESS.stream().anyMatch(access -> annotatedWith(access).test(place)));
    }

    private static String path(JavaMethod method) {
        return Stream.<HasAnnotations<?>>of(method.getOwner(), method)
                .flatMap(place -> place.tryGetAnnotationOfType(PATH).stream())
                .flatMap(path -> path.get("value").stream())
                .map(Object::toString)
                .reduce("", (left, right) -> left + "/" + right);
    }

    /** By reflection: ArchUnit does not keep the names of parameters. */
    private static boolean takes(JavaMethod method, String parameter) {
        return Stream.of(method.reflect().getParameters())
                .anyMatch(each -> each.getName().equals(parameter));
    }

    private static DescribedPredicate<CanBeAnnotated> annotatedWith(String annotation) {
        return CanBeAnnotated.Predicates.annotatedWith(annotation);
    }
}
