package org.cop.kit.settings;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.quarkus.runtime.configuration.MemorySize;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * What one property must be. These rules hold at every start; those of {@link ProductionRule} only where it is no trial. A value that is not
 * of its type, such as a word for a number, is refused by Quarkus itself.
 */
public final class SettingRule {
    private static final CronParser CRON = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

    private final String property;
    private final boolean inTrials;
    private final Function<Setting, Optional<String>> check;

    SettingRule(String property, boolean inTrials, Function<Setting, Optional<String>> check) {
        this.property = property;
        this.inTrials = inTrials;
        this.check = check;
    }

    /** For numbers, with fewer of which nothing would be done. */
    public static SettingRule atLeast(int least, String property) {
        return always(
                property,
                setting -> setting.value(Integer.class)
                        .filter(value -> value < least)
                        .map(value -> "is %d: at least %d".formatted(value, least)));
    }

    /** For durations. A property that is optional and not set is fine. */
    public static SettingRule atLeast(Duration least, String property) {
        return always(
                property,
                setting -> setting.value(Duration.class)
                        .filter(value -> value.compareTo(least) < 0)
                        .map(value -> "is %s: at least %s".formatted(value, least)));
    }

    /** For durations that have to hold another one so many times. A property that is optional and not set is fine. */
    public static SettingRule atLeastTimes(int times, String property, String other, String because) {
        return always(
                property,
                setting -> setting.value(Duration.class).flatMap(value -> {
                    Setting unit = setting.other(other);
                    return unit.value(Duration.class)
                            .filter(duration -> value.compareTo(duration.multipliedBy(times)) < 0)
                            .map(duration -> "is %s, less than %d times %s, which is %s: %s"
                                    .formatted(value, times, unit.name(), duration, because));
                }));
    }

    /** For sizes in bytes, none of which may be nothing. */
    public static SettingRule someBytes(String property) {
        return always(
                property,
                setting -> setting.value(MemorySize.class)
                        .filter(value -> value.asLongValue() < 1)
                        .map(value -> "is 0: at least 1"));
    }

    /** For a size that has to hold another one. */
    public static SettingRule holds(String property, String other) {
        return always(
                property,
                setting -> compared(setting, other, MemorySize.class, Comparator.comparingLong(MemorySize::asLongValue))
                        .filter(compared -> compared.order() < 0)
                        .map(compared -> "is less than %s, which it has to hold".formatted(compared.other())));
    }

    /** For a number that has to leave some of another one. */
    public static SettingRule fewerThan(String property, String other, String because) {
        return always(
                property,
                setting -> compared(setting, other, Integer.class, Comparator.naturalOrder())
                        .filter(compared -> compared.order() >= 0)
                        .map(compared -> "is no less than %s: %s".formatted(compared.other(), because)));
    }

    private record Compared(int order, String other) {}

    private static <T> Optional<Compared> compared(Setting setting, String other, Class<T> type, Comparator<T> order) {
        Setting second = setting.other(other);
        return setting.value(type)
                .flatMap(value ->
                        second.value(type).map(than -> new Compared(order.compare(value, than), second.name())));
    }

    /** For the times of a schedule, in the cron expressions that {@code @Scheduled} takes: seconds first, and such as ever come. */
    public static SettingRule cron(String property) {
        return always(
                property,
                setting -> comes(setting.value(String.class).orElse(""))
                        ? Optional.empty()
                        : Optional.of("is no cron expression with seconds, such as 0 17 3 * * ?"));
    }

    private static boolean comes(String expression) {
        try {
            return ExecutionTime.forCron(CRON.parse(expression).validate())
                    .nextExecution(Instant.EPOCH.atZone(ZoneOffset.UTC))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** For two settings of which neither is good for anything alone. */
    public static SettingRule together(String property, String other) {
        return always(property, setting -> {
            Setting second = setting.other(other);
            boolean isThere = setting.value(String.class).isPresent();
            return isThere == second.value(String.class).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            (isThere ? "is set, and %s is not" : "is not set, and %s is").formatted(second.name()));
        });
    }

    /**
     * For what no other rule here says.
     *
     * @param check says what is wrong, in words that follow the variable's name, and repeats no secret
     */
    public static SettingRule always(String property, Function<Setting, Optional<String>> check) {
        return new SettingRule(property, true, check);
    }

    public String property() {
        return property;
    }

    boolean holdsInTrials() {
        return inTrials;
    }

    boolean knowsItsProperty(Config config) {
        return new Setting(config, property).exists();
    }

    /** A sentence that begins with the variable; empty where all is well. */
    public Optional<String> fault(Config config) {
        Setting setting = new Setting(config, property);
        return check.apply(setting).map(what -> setting.name() + " " + what);
    }
}
