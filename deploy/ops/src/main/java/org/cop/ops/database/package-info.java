/** How a command gets to a service's database. */
package org.cop.ops.database;
