/** What the platform does while something it depends on is down, slow or silent, and how it comes back. */
package org.cop.systemtests.faults;
