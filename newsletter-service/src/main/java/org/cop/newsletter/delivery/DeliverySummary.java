package org.cop.newsletter.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the mails of an edition are, as numbers of mails. */
@Schema(name = "DeliverySummary")
public record DeliverySummary(
        @Schema(description = "Mails that are still to be sent")
        int pending,

        @Schema(description = "Mails that the mail server has taken")
        int sent,

        @Schema(
                description =
                        "Mails that the mail server refused for good, or too often; they can be sent again for about a year")
        int failed,

        @Schema(description = "Mails that are not sent any more, because the reader left or the edition was recalled")
        int cancelled) {}
