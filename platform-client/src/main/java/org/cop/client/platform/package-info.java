/** A platform on this machine: started by the launcher behind {@code ./run} in a home of its own, found again by the files that it writes there. */
package org.cop.client.platform;
