/**
 * What the tests of every service stand on: real PostgreSQL, real Kafka with the topics of production, a real mail server, really signed
 * tokens; nothing of ours is mocked. It does not know the service kit, so that the kit is tested with it too.
 */
@NullMarked
package org.cop.testsupport;

import org.jspecify.annotations.NullMarked;
