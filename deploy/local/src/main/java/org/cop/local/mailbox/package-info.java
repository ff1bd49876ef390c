/** An SMTP server and the page on which every mail is read. */
package org.cop.local.mailbox;
