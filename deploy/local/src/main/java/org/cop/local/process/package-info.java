/** Programs started as children, seen to the end, and ended when a launcher that was killed has left them behind. */
package org.cop.local.process;
