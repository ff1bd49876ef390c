package org.cop.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the methods that answer HTTP requests say of themselves. */
final class ResourceRules {
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String PERMISSION = "io.quarkus.security.PermissionsAllowed";
    private static final Set<String> ACCESS = Set.of(
            PERMISSION,
            "io.quarkus.security.Authenticated",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll");

    private ResourceRules() {}

    /** A method that names nobody is an open door, and so is the id of a site or programme in a path that nothing checks. */
    static ArchRule everyMethodSaysWhoMayCallItRule() {
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
