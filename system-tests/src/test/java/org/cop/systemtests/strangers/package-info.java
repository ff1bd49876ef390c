/** What somebody without an account can do to those who have one: nothing that they notice. */
package org.cop.systemtests.strangers;
