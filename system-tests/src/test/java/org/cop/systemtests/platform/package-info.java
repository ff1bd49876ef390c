/** The platform under test and how to look at it: its processes, its mailbox, its topics, its demo programme. */
package org.cop.systemtests.platform;
