/**
 * An action and the activity that comes of it as one would write them first: save, then send through an emitter; consume and save. Nothing is
 * guaranteed: an event whose sending fails is lost, one that comes twice is applied twice. HTTP, token and JSON are those of the services.
 */
@NullMarked
package org.cop.plain;

import org.jspecify.annotations.NullMarked;
