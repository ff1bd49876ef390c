package org.cop.kit.web.input;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that a resource method declares, to refuse by its name one that cannot be read: JAX-RS itself answers 404 to a month
 * that is none and does not say which parameter it was.
 */
record QueryParameters(List<Declared> declared) {

    /** @param many whether it may be given more than once */
    record Declared(String name, Class<?> type, boolean many) {
        boolean reads(String text) {
            try {
                return PlainValue.fits(type, text);
            } catch (DateTimeException | IllegalArgumentException e) {
                return false;
            }
        }
    }

    static QueryParameters of(Method method) {
        var declared = new ArrayList<Declared>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    add(declared, field, field.getName(), field.getGenericType());
                }
            } else {
                add(declared, parameter, parameter.getName(), parameter.getParameterizedType());
            }
        }
        return new QueryParameters(List.copyOf(declared));
    }

    private static void add(List<Declared> declared, AnnotatedElement element, String javaName, Type type) {
        var name = nameInQuery(element, javaName);
        if (name != null && one(type) instanceof Class<?> single) {
            declared.add(new Declared(name, single, isMany(type)));
        }
    }

    private static @Nullable String nameInQuery(AnnotatedElement element, String javaName) {
        var standard = element.getAnnotation(QueryParam.class);
        if (standard != null) {
            return standard.value();
        }
        var rest = element.getAnnotation(RestQuery.class);
        if (rest == null) {
            return null;
        }
        return rest.value().isEmpty() ? javaName : rest.value();
    }

    private static boolean isMany(Type type) {
        return type instanceof ParameterizedType many
                && many.getRawType() instanceof Class<?> container
                && Collection.class.isAssignableFrom(container);
    }

    /** Of {@code Optional<UUID>} and {@code List<UUID>} the {@code UUID}. */
    private static Type one(Type type) {
        return type instanceof ParameterizedType many && many.getActualTypeArguments().length == 1
                ? many.getActualTypeArguments()[0]
                : type;
    }
}
