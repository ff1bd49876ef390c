package org.cop.casebook.casestudy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** For how many days texts are kept that nobody is shown any more. */
@ConfigMapping(prefix = "cop.casebook.retention")
interface RetentionSettings {
    /** After the withdrawal: every text of the case, its clearances and the reason. */
    @WithDefault("30")
    @Min(0)
    int withdrawnTextsDays();

    /** After the publication: the wordings that the published one replaced. */
    @WithDefault("90")
    @Min(0)
    int replacedTextsDays();
}
