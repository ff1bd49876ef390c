package org.cop.testsupport.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** A channel is called like its topic, without what all topics have: {@code membership-contacts} of {@code cop.membership.contacts.v1}. */
final class ChannelNames {
    private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");

    private ChannelNames() {}

    /** Each channel of the settings that is called otherwise, with its topic. */
    static List<String> misnamed(Path settings) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .map(TOPIC::matcher)
                .filter(topic ->
                        topic.matches() && !topic.group(1).equals(nameFor(properties.getProperty(topic.group()))))
                .map(topic -> topic.group(1) + " of " + properties.getProperty(topic.group()))
                .sorted()
                .toList();
    }

    private static String nameFor(String topic) {
        return topic.replaceFirst("^cop\\.", "").replaceFirst("\\.v\\d+$", "").replace('.', '-');
    }
}
