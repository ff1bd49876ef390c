/** The mail server of tests, and what it took. */
@NullMarked
package org.cop.testsupport.mail;

import org.jspecify.annotations.NullMarked;
