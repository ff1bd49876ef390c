/**
 * What one caller, and all of them together, may use of an instance, so that no stranger can stop it: connections, the length and the time
 * of a body, requests a minute without an account. All of it is decided on the event loop, before a worker thread is taken.
 */
@NullMarked
package org.cop.kit.web.limit;

import org.jspecify.annotations.NullMarked;
