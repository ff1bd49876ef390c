/** Programmes that tests and benchmarks set up for themselves, through the public APIs and the mailbox alone. */
package org.cop.client.programme;
