package org.cop.casebook.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** For how many days texts are kept that nobody is shown any more, and drafts that nobody goes on with. */
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

    /** After the last change of a draft of a case; after an issue was drafted. */
    @WithDefault("365")
    @Min(1)
    int draftsDays();

    /** After it was first seen that the author of a draft has left its site, if nobody has changed the draft since. */
    @WithDefault("30")
    @Min(1)
    int draftsOfLeaversDays();
}
