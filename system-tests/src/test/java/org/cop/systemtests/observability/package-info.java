/** What operators see: the metrics behind the alerts and the dashboard, and logs that a machine can follow through all services. */
package org.cop.systemtests.observability;
