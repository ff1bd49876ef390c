/** A home: the folder with data, logs, secrets and addresses of one platform, and what everything here needs: ports, the console, failures. */
package org.cop.local.home;
