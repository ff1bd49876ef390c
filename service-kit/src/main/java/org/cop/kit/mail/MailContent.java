package org.cop.kit.mail;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says to everybody who gets it. Both parts say the same.
 *
 * @param kind what sort of mail it is, for whoever sorts mails: kebab case, travels as {@code X-CoP-Kind}
 * @param fromName the name beside the address it comes from; null for the configured one
 * @param list the last part of its List-Id before our domain; null for a mail that belongs to no list
 * @param link where in the parts each reader finds their own link; null if nowhere
 */
public record MailContent(
        String kind,
        @Nullable String fromName,
        String subject,
        String text,
        String html,
        @Nullable String list,
        @Nullable LinkMarker link) {}
