package org.cop.kit.audit;

import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** Which of an entity's fields changed. Its version is left out: it changes with every other one and says nothing. */
final class AuditedFields {
    private static final ClassValue<AuditedFields> OF_CLASS = new ClassValue<>() {
        @Override
        protected AuditedFields computeValue(Class<?> entity) {
            return new AuditedFields(entity);
        }
    };

    private final boolean audited;
    private final Set<String> versions;

    private AuditedFields(Class<?> entity) {
        this.audited = !entity.isAnnotationPresent(NotAudited.class);
        this.versions = Stream.<Class<?>>iterate(entity, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Version.class))
                .map(Field::getName)
                .collect(Collectors.toSet());
    }

    static boolean isAudited(Class<?> entity) {
        return of(entity).audited;
    }

    static AuditedFields of(Class<?> entity) {
        return OF_CLASS.get(entity);
    }

    /**
     * @param before null where nothing was there, or nobody knows;
     *
     * @param after null where nothing is left
     */
    Map<String, FieldChange> changes(
            Object @Nullable [] before, Object @Nullable [] after, String[] names, Type[] types) {
        Map<String, FieldChange> changes = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (!versions.contains(names[i])) {
                compare(
                        names[i],
                        before == null ? null : before[i],
                        after == null ? null : after[i],
                        types[i],
                        changes);
            }
        }
        return changes;
    }

    private static void compare(
            String name, @Nullable Object before, @Nullable Object after, Type type, Map<String, FieldChange> changes) {
        // Of collections Hibernate reports apart from the entity's own fields.
        if (type.isCollectionType() || type.isEqual(before, after)) {
            return;
        }
        if (type instanceof ComponentType embedded) {
            String[] names = embedded.getPropertyNames();
            Type[] types = embedded.getSubtypes();
            for (int i = 0; i < names.length; i++) {
                compare(
                        name + "." + names[i],
                        before == null ? null : embedded.getPropertyValue(before, i),
                        after == null ? null : embedded.getPropertyValue(after, i),
                        types[i],
                        changes);
            }
        } else {
            changes.put(name, FieldChange.of(before, after));
        }
    }
}
