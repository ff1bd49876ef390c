package org.cop.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Personal data travels on one topic only, and free text only where a second person has cleared it. */
class PersonalDataTest {
    private static final List<String> PERSONAL =
            List.of("name", "email", "mail", "phone", "address", "birth", "jobtitle", "agency", "author", "postcode");

    /** Every text that may travel, and why. A new one must be thought about here. */
    private static final Map<String, Set<String>> TEXTS = Map.ofEntries(
            Map.entry("programme.created", Set.of("slug", "title", "zone")), // written by the programme office
            Map.entry("site.proposed", Set.of("code", "place")),
            Map.entry("site.brokering-started", Set.of("code", "place")),
            Map.entry("site.activated", Set.of("code", "place")),
            Map.entry("site.closing-started", Set.of("code", "place")),
            Map.entry("site.closed", Set.of("code", "place")),
            Map.entry("access.changed", Set.of("accountId")), // a Keycloak subject
            Map.entry("edition-preference.changed", Set.of("accountId")), // the same
            Map.entry("case-study.published", Set.of("title", "summary", "themes")), // cleared by a second person
            Map.entry("evidence.added", Set.of("citation", "doi", "url", "brief")), // about a published work
            Map.entry("issue.raised", Set.of("theme", "summary", "statement")), // cleared by a second person
            Map.entry("issue.answered", Set.of("theme", "summary", "answer"))); // the commissioner's own word

    @Test
    void onlyContactEvents_haveAFieldThatCouldNameAPerson() {
        assertThat(eventsBut(ContactEvent.class).flatMap(PersonalDataTest::components))
                .extracting(component -> component.getName().toLowerCase(Locale.ROOT))
                .noneMatch(field -> PERSONAL.stream().anyMatch(field::contains));
    }

    @Test
    void onlyContactEvents_carryATextThatNobodyCleared() {
        assertThat(eventsBut(ContactEvent.class)
                        .collect(Collectors.toMap(EventTypes::nameOf, PersonalDataTest::texts))
                        .entrySet())
                .allSatisfy(event -> assertThat(event.getValue())
                        .as(event.getKey())
                        .isSubsetOf(TEXTS.getOrDefault(event.getKey(), Set.of())));
    }

    private static Stream<Class<? extends DomainEvent>> eventsBut(Class<?> exempt) {
        return EventTypes.all().values().stream().filter(type -> !exempt.isAssignableFrom(type));
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> Stream.concat(Stream.of(component), nested(component.getGenericType())));
    }

    private static Stream<RecordComponent> nested(Type type) {
        return switch (type) {
            case Class<?> c when c.isRecord() -> components(c);
            case ParameterizedType p ->
                Arrays.stream(p.getActualTypeArguments()).flatMap(PersonalDataTest::nested);
            default -> Stream.empty();
        };
    }

    private static Set<String> texts(Class<?> type) {
        return components(type)
                .filter(component -> component.getGenericType().getTypeName().contains("java.lang.String"))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
