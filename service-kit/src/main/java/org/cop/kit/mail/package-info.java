/**
 * Mail, one way for every service: what is written ({@link MailContent}) is encoded once ({@link EncodedMail}) and handed to the one
 * configured mail server ({@link MailSender}, settings {@code cop.smtp.*}). Services decide what is sent and when; docs/adr/0011-mail.md
 * says why it is made like this.
 */
@NullMarked
package org.cop.kit.mail;

import org.jspecify.annotations.NullMarked;
