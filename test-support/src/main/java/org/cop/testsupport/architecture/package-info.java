/** What ArchUnit holds of every service: its layers, connections, resources and permissions. */
@NullMarked
package org.cop.testsupport.architecture;

import org.jspecify.annotations.NullMarked;
