/** CallerRole gets in where: every role at every endpoint, what is no token, and who was removed. */
package org.cop.systemtests.access;
