/**
 * How tests, benchmarks, the demo loader and operators' tools start, find and talk to a platform: one of each. Rooms: {@code topics} (the
 * declaration of the topics), {@code platform} (starting one, its addresses and secrets), {@code api} (requests as a person).
 */
package org.cop.client;
