/** What an operator does after a database was put back to an earlier time, and what must hold then. */
package org.cop.systemtests.restore;
