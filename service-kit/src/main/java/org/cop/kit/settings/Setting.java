package org.cop.kit.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** A property as it is set, and the environment variable that an operator knows it by. */
public record Setting(Config config, String property) {
    /** As in {@code ${SMTP_PORT:18025}}. */
    private static final Pattern FROM_VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}].*", Pattern.DOTALL);

    /** Whether any file or variable has it. */
    public boolean exists() {
        return config.getConfigValue(property).getRawValue() != null;
    }

    /** @return nothing where it is set to nothing */
    public <T> Optional<T> value(Class<T> type) {
        return config.getOptionalValue(property, type);
    }

    public Setting other(String otherProperty) {
        return new Setting(config, otherProperty);
    }

    /** The variable; the property itself where its value comes from no variable. */
    public String name() {
        Matcher variable = variable();
        return variable.matches() ? variable.group(1) : property;
    }

    /** Whether somebody has set it, and it is not the default that holds. */
    public boolean isSet() {
        Matcher variable = variable();
        return !variable.matches()
                || config.getOptionalValue(variable.group(1), String.class).isPresent();
    }

    private Matcher variable() {
        return FROM_VARIABLE.matcher(
                Objects.requireNonNullElse(config.getConfigValue(property).getRawValue(), ""));
    }
}
