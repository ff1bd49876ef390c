/** Topics come into being by {@code ops topics create} and by nothing else. */
package org.cop.ops.topics;
