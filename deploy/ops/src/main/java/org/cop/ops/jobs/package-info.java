/** What a service still has to do, and what it has given up. */
package org.cop.ops.jobs;
