/** PostgreSQL, Kafka and Keycloak, each started from Maven artifacts. */
package org.cop.local.infrastructure;
