package org.cop.kit.settings;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a setting, by the name that an operator knows it by. */
class SettingRuleTest {
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            entry("number", "${NUMBER:4}"),
            entry("room", "${ROOM:16}"),
            entry("size", "${SIZE:1M}"),
            entry("larger", "${LARGER:8M}"),
            entry("lease", "${LEASE:}"),
            entry("timeout", "${TIMEOUT:60s}"),
            entry("address", "${ADDRESS:http://localhost:18084}"),
            entry("password", "${PASSWORD:${name}}"),
            entry("name", "membership"),
            entry("at", "${AT:0 17 3 * * ?}"),
            entry("user", "${USER:}"),
            entry("secret", "${SECRET:}"),
            entry("mail", "${MAIL:communities@cop.example.org}"));

    @ParameterizedTest
    @CsvSource({
        "https://newsletter.communities.nhs.uk/, ends in a slash",
        "http://newsletter.communities.nhs.uk, is no https address",
        "https://localhost:18084, leads to this machine",
        "https://127.0.0.1, leads to this machine",
        "https://newsletter.example.org, leads to a host that nobody has",
        "https:newsletter.communities.nhs.uk, names no host",
        "https://not an address, is no address"
    })
    void anAddressThatIsNotGoodForALink_isRefused(String address, String fault) {
        assertThat(ProductionRule.isPublicAddress("address").fault(settings(Map.of("ADDRESS", address))))
                .contains("ADDRESS (%s) %s".formatted(address, fault));
    }

    @ParameterizedTest
    @CsvSource({
        "https://people:secret@portal.communities.nhs.uk, names a user",
        "https://people:secret@por_tal.communities.nhs.uk, names no host",
        "http://people:se/cret@portal.communities.nhs.uk, names no host",
        "https://people:secret@portal communities, is no address"
    })
    void aPasswordInAnAddress_isRefusedAndNotRepeated(String address, String fault) {
        assertThat(ProductionRule.isPublicAddress("address").fault(settings(Map.of("ADDRESS", address))))
                .contains("ADDRESS " + fault);
    }

    @Test
    void anAddressThatPeopleReach_isAccepted() {
        assertThat(ProductionRule.isPublicAddress("address")
                        .fault(settings(Map.of("ADDRESS", "https://newsletter.communities.nhs.uk"))))
                .isEmpty();
    }

    @Test
    void aVariableThatWasForgotten_isNamed() {
        assertThat(ProductionRule.isSet("password").fault(settings(Map.of()))).contains("PASSWORD is not set");
        assertThat(ProductionRule.isSet("password").fault(settings(Map.of("PASSWORD", ""))))
                .contains("PASSWORD is not set");
        assertThat(ProductionRule.isSet("password").fault(settings(Map.of("PASSWORD", "secret"))))
                .isEmpty();
    }

    @Test
    void aSecretThatEverybodyKnows_isRefusedAndNotRepeated() {
        SettingRule rule = ProductionRule.isSetUnlikeOther("name", "password");

        assertThat(rule.fault(settings(Map.of()))).contains("PASSWORD is not set");
        assertThat(rule.fault(settings(Map.of("PASSWORD", "membership")))).contains("PASSWORD is that of a trial");
        assertThat(rule.fault(settings(Map.of("PASSWORD", "secret")))).isEmpty();
    }

    @Test
    void theSecretOfATrial_isRefusedAndWhatBeginsLikeItIsNot() {
        SettingRule rule = ProductionRule.isSetOtherThan("local", "password");

        assertThat(rule.fault(settings(Map.of("PASSWORD", "local")))).contains("PASSWORD is that of a trial");
        assertThat(rule.fault(settings(Map.of("PASSWORD", "locally-made")))).isEmpty();
        assertThat(rule.fault(settings(Map.of()))).contains("PASSWORD is not set");
    }

    @Test
    void oneOfTwoThatBelongTogether_isRefused() {
        SettingRule rule = SettingRule.together("user", "secret");

        assertThat(rule.fault(settings(Map.of("USER", "cop")))).contains("USER is set, and SECRET is not");
        assertThat(rule.fault(settings(Map.of("SECRET", "42")))).contains("USER is not set, and SECRET is");
        assertThat(rule.fault(settings(Map.of("USER", "cop", "SECRET", "42")))).isEmpty();
        assertThat(rule.fault(settings(Map.of()))).isEmpty();
    }

    @Test
    void theValueOfATrial_isRefusedAlsoIfSomebodySetIt() {
        SettingRule rule = ProductionRule.isSetUnlike("http://localhost:18084", "address");

        assertThat(rule.fault(settings(Map.of()))).contains("ADDRESS is not set");
        assertThat(rule.fault(settings(Map.of("ADDRESS", "http://localhost:18084/here"))))
                .contains("ADDRESS is that of a trial");
        assertThat(rule.fault(settings(Map.of("ADDRESS", "http://keycloak.internal"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"communities@cop.example.org", "communities@example"})
    void aMailboxThatNobodyHas_isRefused(String mailbox) {
        assertThat(ProductionRule.isMailAddress("mail").fault(settings(Map.of("MAIL", mailbox))))
                .contains("MAIL (%s) is an address that nobody has".formatted(mailbox));
    }

    @Test
    void aNumberBelowTheLeast_isRefused() {
        assertThat(SettingRule.atLeast(1, "number").fault(settings(Map.of("NUMBER", "0"))))
                .contains("NUMBER is 0: at least 1");
        assertThat(SettingRule.atLeast(1, "number").fault(settings(Map.of("NUMBER", "1"))))
                .isEmpty();
    }

    @Test
    void aNumberThatLeavesNothingOfAnother_isRefused() {
        SettingRule rule = SettingRule.fewerThan("number", "room", "nothing is left");

        assertThat(rule.fault(settings(Map.of("NUMBER", "16"))))
                .contains("NUMBER is no less than ROOM: nothing is left");
        assertThat(rule.fault(settings(Map.of("NUMBER", "15")))).isEmpty();
    }

    @Test
    void aSizeOfNothing_isRefused() {
        assertThat(SettingRule.someBytes("size").fault(settings(Map.of("SIZE", "0"))))
                .contains("SIZE is 0: at least 1");
        assertThat(SettingRule.someBytes("size").fault(settings(Map.of()))).isEmpty();
    }

    @Test
    void aSizeThatDoesNotHoldAnother_isRefused() {
        SettingRule rule = SettingRule.holds("larger", "size");

        assertThat(rule.fault(settings(Map.of("LARGER", "1023K"))))
                .contains("LARGER is less than SIZE, which it has to hold");
        assertThat(rule.fault(settings(Map.of("LARGER", "1M")))).isEmpty();
    }

    @Test
    void aDurationBelowTheLeast_isRefused() {
        SettingRule rule = SettingRule.atLeast(Duration.ofSeconds(15), "timeout");

        assertThat(rule.fault(settings(Map.of("TIMEOUT", "14s")))).contains("TIMEOUT is PT14S: at least PT15S");
        assertThat(rule.fault(settings(Map.of("TIMEOUT", "15s")))).isEmpty();
    }

    @Test
    void aDurationThatDoesNotHoldAnotherSoOften_isRefusedIfItIsSet() {
        SettingRule rule = SettingRule.atLeastTimes(2, "lease", "timeout", "twice");

        assertThat(rule.fault(settings(Map.of("LEASE", "119s"))))
                .contains("LEASE is PT1M59S, less than 2 times TIMEOUT, which is PT1M: twice");
        assertThat(rule.fault(settings(Map.of("LEASE", "120s")))).isEmpty();
        assertThat(rule.fault(settings(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "at night", "17 3 * * *", "0 61 3 * * ?", "0 17 3 30 2 ?", "off"})
    void cronExpressionThatNeverComes_isRefused(String expression) {
        assertThat(SettingRule.cron("at").fault(settings(Map.of("AT", expression))))
                .contains("AT is no cron expression with seconds, such as 0 17 3 * * ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 17 3 * * ?", "0 0/30 * * * ?", "30 0 4 ? * MON-FRI", "0 0 3 29 2 ?"})
    void cronExpressionThatComes_isAccepted(String expression) {
        assertThat(SettingRule.cron("at").fault(settings(Map.of("AT", expression))))
                .isEmpty();
    }

    private static Config settings(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(
                        new PropertiesConfigSource(PROPERTIES, "the files", 100),
                        new PropertiesConfigSource(new HashMap<>(environment), "the environment", 300))
                .build();
    }
}
