package org.cop.casebook.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.List;
import org.cop.kit.settings.SettingRule;
import org.cop.kit.settings.SettingRules;

/** For how many days texts are kept that nobody is shown any more, and drafts that nobody goes on with. */
@ConfigMapping(prefix = "cop.casebook.retention")
interface RetentionSettings {
    /** After the withdrawal: every text of the case, its clearances and the reason. */
    @WithDefault("30")
    int withdrawnTextsDays();

    /** After the publication: the wordings that the published one replaced. */
    @WithDefault("90")
    int replacedTextsDays();

    /** After the last change of a draft of a case; after an issue was drafted. */
    @WithDefault("365")
    int draftsDays();

    /** After it was first seen that the author of a draft has left its site, if nobody has changed the draft since. */
    @WithDefault("30")
    int draftsOfLeaversDays();

    /** Drafts that were kept for no day at all would be deleted under the hands of who writes them. */
    @Singleton
    class Rules implements SettingRules {
        @Override
        public List<SettingRule> rules() {
            return List.of(
                    SettingRule.atLeast(0, "cop.casebook.retention.withdrawn-texts-days"),
                    SettingRule.atLeast(0, "cop.casebook.retention.replaced-texts-days"),
                    SettingRule.atLeast(1, "cop.casebook.retention.drafts-days"),
                    SettingRule.atLeast(1, "cop.casebook.retention.drafts-of-leavers-days"));
        }
    }
}
