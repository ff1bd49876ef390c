package org.cop.kit.settings;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules for settings whose defaults are only good for trying: they let a service start beside {@code ./run} with nothing set. In production
 * each is a variable that somebody forgot.
 */
public final class ProductionRule {
    private static final Optional<String> NOT_SET = Optional.of("is not set");

    /** RFC 2606 and RFC 6761: nobody has these. */
    private static final Pattern NOBODYS = Pattern.compile("(.*\\.)?(example\\.(org|com|net)|example|invalid|test)");

    private static final Pattern THIS_MACHINE = Pattern.compile("(.*\\.)?localhost|127\\..*|\\[::1]");

    private ProductionRule() {}

    /** Somebody has set it, whatever to. */
    public static SettingRule isSet(String property) {
        return inProduction(property, setting -> setting.isSet() ? Optional.empty() : NOT_SET);
    }

    /**
     * Somebody has set it, and not to what a trial has.
     *
     * @param trial how the value of a trial begins
     */
    public static SettingRule isSetUnlike(String trial, String property) {
        return inProduction(
                property, setting -> setting.isSet() ? ofTrial(setting, value -> value.startsWith(trial)) : NOT_SET);
    }

    /** Somebody has set it, and not to the value of a trial, which everybody knows. */
    public static SettingRule isSetOtherThan(String trial, String property) {
        return inProduction(property, setting -> setting.isSet() ? ofTrial(setting, trial::equals) : NOT_SET);
    }

    /** Somebody has set it, and not to the same as the other property, which everybody knows. */
    public static SettingRule isSetUnlikeOther(String other, String property) {
        return inProduction(
                property,
                setting -> setting.isSet()
                        ? ofTrial(
                                setting,
                                value -> setting.other(other)
                                        .value(String.class)
                                        .filter(value::equals)
                                        .isPresent())
                        : NOT_SET);
    }

    /** People's browsers go there: https, to a host that others reach, without a slash at the end. */
    public static SettingRule isPublicAddress(String property) {
        return inProduction(
                property,
                setting -> setting.value(String.class)
                        .flatMap(value -> Optional.ofNullable(fault(value)).map(what -> withoutUser(value) + what)));
    }

    /** The address of a mailbox that somebody may have. */
    public static SettingRule isMailAddress(String property) {
        return inProduction(
                property,
                setting -> setting.value(String.class)
                        .filter(value -> NOBODYS.matcher(value.substring(value.lastIndexOf('@') + 1))
                                .matches())
                        .map("(%s) is an address that nobody has"::formatted));
    }

    private static SettingRule inProduction(String property, Function<Setting, Optional<String>> check) {
        return new SettingRule(property, false, check);
    }

    /** The value may be a secret. */
    private static Optional<String> ofTrial(Setting setting, Function<String, Boolean> isOfTrial) {
        return setting.value(String.class).filter(isOfTrial::apply).map(value -> "is that of a trial");
    }

    /** In brackets before what is wrong; nothing of an address in which a user stands, maybe with a password. */
    private static String withoutUser(String address) {
        return address.contains("@") ? "" : "(%s) ".formatted(address);
    }

    private static @Nullable String fault(String value) {
        URI address;
        try {
            address = URI.create(value);
        } catch (IllegalArgumentException e) {
            return "is no address";
        }
        String host = Objects.requireNonNullElse(address.getHost(), "");
        return Stream.of(
                        host.isEmpty() ? "names no host" : null,
                        THIS_MACHINE.matcher(host).matches() ? "leads to this machine" : null,
                        NOBODYS.matcher(host).matches() ? "leads to a host that nobody has" : null,
                        "https".equals(address.getScheme()) ? null : "is no https address",
                        address.getRawUserInfo() == null ? null : "names a user",
                        value.endsWith("/") ? "ends in a slash" : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
