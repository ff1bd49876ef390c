/**
 * The whole platform as its users meet it: started by the launcher of {@code ./run} with the reference programme loaded, spoken to through
 * its public APIs with tokens of the real Keycloak, read from its real mailbox, topics, logs and databases.
 */
package org.cop.systemtests;
