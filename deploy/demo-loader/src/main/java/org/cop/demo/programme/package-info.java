/**
 * A programme as it stands in its folder of files ({@code deploy/demo/README.md} tells the format).
 *
 * <p>{@link org.cop.demo.programme.Folder} reads it, {@link org.cop.demo.programme.Entry} one mapping or row of it,
 * {@link org.cop.demo.programme.Rules} says what must hold between them. All faults are found before any is told, so that whoever writes
 * a programme is not sent round once for each.
 */
package org.cop.demo.programme;
