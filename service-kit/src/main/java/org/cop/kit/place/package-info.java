/**
 * Programmes and sites as every service consumes them: the zone that days and hours are meant in, names, open or closed. A service that needs
 * more of them keeps that beside it. The membership service, to whom they belong, answers from its own tables.
 */
@NullMarked
package org.cop.kit.place;

import org.jspecify.annotations.NullMarked;
