package org.cop.newsletter.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the mails of an edition are.
 *
 * @param failed the mail server will not take them
 * @param cancelled the reader's address was deleted before the mail went out
 */
@Schema(name = "DeliverySummary")
public record DeliverySummary(int pending, int sent, int failed, int cancelled) {}
