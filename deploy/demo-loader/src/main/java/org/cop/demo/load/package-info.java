/** Takes the steps of a plan: waits for what services publish to each other, notes how far it came, and brings out the editions. */
package org.cop.demo.load;
