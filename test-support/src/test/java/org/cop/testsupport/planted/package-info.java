/** A service that keeps every rule of the house, and one that breaks each, to see that the rules see it. */
package org.cop.testsupport.planted;
