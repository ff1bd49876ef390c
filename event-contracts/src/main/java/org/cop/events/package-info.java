/**
 * The events on the wire. One sealed interface for each topic, one record for each event; the record's components are the JSON body, its
 * {@link org.cop.events.EventType} is the CloudEvents type.
 *
 * <p>A published event is never changed, only added to: a new optional component may be appended, anything else is a new type beside the
 * old one. No event carries a person's name or address, except those of {@link org.cop.events.ContactEvent}, and no text travels that
 * was not cleared for the audience its envelope names.
 */
package org.cop.events;
