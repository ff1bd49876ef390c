package org.cop.testsupport.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An {@code If-Match} is called required, and its 428 documented, exactly where the service does not go on without it: found out by following
 * the calls of the method to those of {@code ETags}.
 */
class PreconditionRule extends ArchCondition<JavaMethod> {
    private static final String HEADER = "jakarta.ws.rs.HeaderParam";
    private static final String PARAMETER = "org.eclipse.microprofile.openapi.annotations.parameters.Parameter";
    private static final Set<String> REFUSING = Set.of("require", "requireRead");

    private final String basePackage;
    private final String eTags;

    /**
     * @param basePackage the calls outside it are not followed
     * @param eTags the class that checks entity tags
     */
    PreconditionRule(String basePackage, String eTags) {
        super("call their If-Match required if they refuse a request without it");
        this.basePackage = basePackage;
        this.eTags = eTags;
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        ifMatch(method).ifPresent(parameter -> {
            Set<String> checks = checks(method);
            boolean required = isRequired(parameter);
            if (checks.isEmpty()) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " checks no If-Match"));
            } else if (required != checks.stream().anyMatch(REFUSING::contains)) {
                events.add(SimpleConditionEvent.violated(
                        method,
                        "%s says that If-Match %s, and calls ETags.%s"
                                .formatted(
                                        method.getFullName(),
                                        required ? "is required" : "may be left out",
                                        String.join(", ", checks))));
            }
        });
    }

    private static Optional<JavaParameter> ifMatch(JavaMethod method) {
        return method.getParameters().stream()
                .filter(parameter -> parameter
                        .tryGetAnnotationOfType(HEADER)
                        .flatMap(header -> header.get("value"))
                        .filter("If-Match"::equals)
                        .isPresent())
                .findFirst();
    }

    private static boolean isRequired(JavaParameter parameter) {
        return parameter
                .tryGetAnnotationOfType(PARAMETER)
                .flatMap(described -> described.get("required"))
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    /** The methods of ETags that are reached from it. */
    private Set<String> checks(JavaMethod method) {
        Set<String> checks = new HashSet<>();
        Set<JavaMethod> seen = new HashSet<>();
        Deque<JavaMethod> open = new ArrayDeque<>();
        open.add(method);
        while (!open.isEmpty()) {
            JavaMethod next = open.remove();
            if (seen.add(next)) {
                for (JavaMethodCall call : next.getMethodCallsFromSelf()) {
                    if (call.getTargetOwner().getName().equals(eTags)) {
                        if (call.getName().startsWith("require")) {
                            checks.add(call.getName());
                        }
                    } else if (call.getTargetOwner().getPackageName().startsWith(basePackage)) {
                        call.getTarget().resolveMember().ifPresent(open::add);
                    }
                }
            }
        }
        return checks;
    }
}
