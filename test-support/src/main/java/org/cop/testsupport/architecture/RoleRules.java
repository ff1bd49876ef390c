package org.cop.testsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cop.events.Role;

/** What a role may do is decided role by role: a list of roles compiles with a new one in {@link Role}, and nobody has thought about it. */
final class RoleRules {
    private static final Pattern COMPILED_BESIDE = Pattern.compile(".*\\$\\d+");

    private RoleRules() {}

    /**
     * Who may do what is a permission of the kit's table, what else depends on the role an exhaustive switch or something that {@link Role}
     * asks of each of its constants. A single role may be named: it is given to somebody.
     */
    static ArchRule noMethodListsRolesRule() {
        return classes()
                .that(DescribedPredicate.describe("are no compiled switches", type -> !isCompiledSwitch(type)))
                .should(new ArchCondition<>("list no roles: ask for a permission, or decide in an exhaustive switch") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaCodeUnit method : type.getCodeUnits()) {
                            Set<String> roles = roles(method);
                            if (roles.size() > 1) {
                                events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " lists the roles " + roles));
                            }
                        }
                    }
                });
    }

    private static Set<String> roles(JavaCodeUnit method) {
        return method.getFieldAccesses().stream()
                .map(JavaFieldAccess::getTarget)
                .filter(field -> field.getOwner().isEquivalentTo(Role.class)
                        && field.getRawType().isEquivalentTo(Role.class))
                .map(FieldAccessTarget::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The class that the compiler writes beside one with a switch over an enum: it names every constant with a case, and does nothing else. */
    private static boolean isCompiledSwitch(JavaClass type) {
        return COMPILED_BESIDE.matcher(type.getName()).matches()
                && type.getConstructors().isEmpty()
                && type.getMethods().isEmpty();
    }
}
