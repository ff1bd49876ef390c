/** Settings with which a service does not start: those that are only good for trying, and those that contradict each other. */
@NullMarked
package org.cop.kit.settings;

import org.jspecify.annotations.NullMarked;
