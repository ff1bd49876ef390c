/** What breaks, breaks in mid-flow here: processes are killed and restarted while people work, and nothing may be lost, doubled or disordered. */
package org.cop.systemtests.kills;
