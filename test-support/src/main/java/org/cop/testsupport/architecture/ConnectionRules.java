package org.cop.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the connections of the database's pool are used, so that they are enough for everybody. */
final class ConnectionRules {
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String IDEMPOTENT = "org.cop.kit.web.idempotency.Idempotent";
    private static final String QUARKUS_TRANSACTION = "io.quarkus.narayana.jta.QuarkusTransaction";
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private static final Set<String> JDBC = Set.of(
            "java.sql.Connection",
            "java.sql.Statement",
            "java.sql.PreparedStatement",
            "java.sql.ResultSet",
            "java.sql.DriverManager",
            "javax.sql.DataSource",
            "io.agroal.api.AgroalDataSource");

    /** Where calls to other servers go out. Kafka is none of them: events go into the outbox. */
    private static final List<String> WAYS_OUT = List.of(
            "java.net.http.HttpClient",
            "java.net.Socket",
            "jakarta.ws.rs.client.",
            "jakarta.mail.",
            "org.eclipse.angus.mail.",
            "io.quarkus.mailer.",
            "io.vertx.ext.mail.",
            "io.vertx.mutiny.ext.mail.",
            "org.keycloak.admin.client.");

    private ConnectionRules() {}

    /** Positional parameters, connections that are not given back, failures that nobody classifies: all that is in kit.sql once. */
    static ArchRule onlyKitSqlSpeaksJdbcRule() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.cop.kit.sql..", "org.cop.kit.database..")
                .should()
                .dependOnClassesThat(describe("speak JDBC", type -> JDBC.contains(type.getName())));
    }

    /**
     * Whoever holds a connection neither asks for a second one nor waits for another server: as many of them as the pool has connections
     * would stop the service. Idempotent work that must is marked {@code ownTransactions}.
     */
    static ArchRule whoHoldsAConnectionWaitsForNobodyRule() {
        return methods()
                .that(are(describe("holding a connection", ConnectionRules::holdsConnection)))
                .should(new ArchCondition<>("neither open a transaction of its own nor call another server") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        new Search(method)
                                .fault()
                                .ifPresent(fault -> events.add(
                                        SimpleConditionEvent.violated(method, method.getFullName() + " " + fault)));
                    }
                });
    }

    private static boolean holdsConnection(JavaMethod method) {
        return isOneTransaction(method) || opensTransaction(method);
    }

    private static boolean isOneTransaction(JavaCodeUnit method) {
        return transaction(method).isPresent() || isIdempotentInOneTransaction(method);
    }

    /** In which what its lambdas do runs. */
    private static boolean opensTransaction(JavaCodeUnit method) {
        return method.getCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(QUARKUS_TRANSACTION));
    }

    private static boolean isIdempotentInOneTransaction(JavaCodeUnit method) {
        return annotation(method, IDEMPOTENT)
                .filter(idempotent ->
                        !Boolean.TRUE.equals(idempotent.get("ownTransactions").orElse(false)))
                .isPresent();
    }

    /** The kind of the transaction that the method runs in, if it says so. */
    private static Optional<String> transaction(JavaCodeUnit method) {
        return annotation(method, TRANSACTIONAL)
                .map(transactional ->
                        transactional.get("value").map(Object::toString).orElse("REQUIRED"))
                .map(value -> value.substring(value.lastIndexOf('.') + 1));
    }

    /** What stands on the method; what stands on the class counts only where the method says nothing. */
    private static Optional<JavaAnnotation<?>> annotation(JavaCodeUnit method, String type) {
        return Stream.<HasAnnotations<?>>of(method, method.getOwner())
                .<JavaAnnotation<?>>flatMap(place -> place.tryGetAnnotationOfType(type).stream())
                .findFirst();
    }

    /** Follows the calls from one method, breadth first; calls of lambdas count as their method's. */
    private static final class Search {
        /** @param lambdasOnly what else the method does happens outside its transaction */
        private record Step(JavaCodeUnit at, boolean lambdasOnly, String way) {}

        private final Deque<Step> next = new ArrayDeque<>();
        private final Set<JavaCodeUnit> seen = new HashSet<>();

        Search(JavaMethod from) {
            next.add(new Step(from, !isOneTransaction(from), from.getName()));
        }

        /** The first thing that must not be reached, and the way to it. */
        Optional<String> fault() {
            while (!next.isEmpty()) {
                Step step = next.remove();
                for (var call : step.at().getCallsFromSelf()) {
                    if (step.lambdasOnly() && !call.isDeclaredInLambda()) {
                        continue;
                    }
                    JavaClass owner = call.getTargetOwner();
                    String way = step.way() + " > " + owner.getSimpleName() + "."
                            + call.getTarget().getName();
                    if (waitsForAnother(owner)) {
                        return Optional.of("calls another server: " + way);
                    }
                    if (owner.getName().equals(QUARKUS_TRANSACTION)
                            && call.getTarget().getName().equals("requiringNew")) {
                        return Optional.of("opens a transaction of its own: " + way);
                    }
                    for (JavaMethod target : targets(call.getTarget())) {
                        if (transaction(target).filter("REQUIRES_NEW"::equals).isPresent()) {
                            return Optional.of("opens a transaction of its own: " + way);
                        }
                        follow(target, way);
                    }
                }
            }
            return Optional.empty();
        }

        private void follow(JavaCodeUnit method, String way) {
            if (seen.add(method)) {
                next.add(new Step(method, false, way));
            }
        }

        private static boolean waitsForAnother(JavaClass owner) {
            return WAYS_OUT.stream().anyMatch(owner.getName()::startsWith) || owner.isAnnotatedWith(REST_CLIENT);
        }

        /** The method itself, and those that stand in for it where it is inherited or of an interface. */
        private static List<JavaMethod> targets(CodeUnitAccessTarget target) {
            JavaClass owner = target.getOwner();
            var parameters = target.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toArray(String[]::new);
            return Stream.concat(
                            Stream.concat(Stream.of(owner), owner.getAllRawSuperclasses().stream()),
                            owner.getAllSubclasses().stream())
                    .filter(type -> type.getName().startsWith("org.cop."))
                    .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream())
                    .toList();
        }
    }
}
