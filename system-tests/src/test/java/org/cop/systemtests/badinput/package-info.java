/** Requests that no sensible client sends, thousands of them, and what the services must answer. */
package org.cop.systemtests.badinput;
