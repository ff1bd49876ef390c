package org.cop.newsletter.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Templates and all that they include, as one value: another release that renders the same content differently has another one. */
final class TemplateRevision {
    private static final Pattern INCLUDED = Pattern.compile("\\{#include ([\\w/-]+)");

    private TemplateRevision() {}

    /** @param names below the folder of templates, with their suffix */
    static String of(String... names) {
        return of(TemplateRevision::read, names);
    }

    static String of(Function<String, String> source, String... names) {
        Map<String, String> templates = new TreeMap<>();
        for (String name : names) {
            add(templates, source, name);
        }
        return UUID.nameUUIDFromBytes(templates.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void add(Map<String, String> templates, Function<String, String> source, String name) {
        if (templates.containsKey(name)) {
            return;
        }
        String template = source.apply(name);
        templates.put(name, template);
        INCLUDED.matcher(template).results().forEach(included -> add(templates, source, included.group(1) + ".html"));
    }

    private static String read(String name) {
        try (InputStream template = TemplateRevision.class.getClassLoader().getResourceAsStream("templates/" + name)) {
            if (template == null) {
                throw new IllegalStateException("There is no template " + name);
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
