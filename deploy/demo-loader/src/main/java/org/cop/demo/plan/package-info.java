/** What happens in a programme, as data: who does what on which day, with which request. */
package org.cop.demo.plan;
