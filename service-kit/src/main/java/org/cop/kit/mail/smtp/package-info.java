/** Hands mails to the mail server by SMTP: kept connections, deadlines, whom to trust, and what a refusal means. */
@NullMarked
package org.cop.kit.mail.smtp;

import org.jspecify.annotations.NullMarked;
