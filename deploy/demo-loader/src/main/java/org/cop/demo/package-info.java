/**
 * Loads a programme from its folder of readable files into a running platform, through the public REST APIs and as the people of the
 * programme with their own tokens. So it shows what the platform can do, and can do nothing that they cannot.
 *
 * <p>Read in this order: {@link org.cop.demo.files} reads the folder and knows on which line each field stands; {@link org.cop.demo.kind}
 * has a class for each kind of entry, with its fields and the steps that they become; {@link org.cop.demo.plan} is those steps, as data;
 * {@link org.cop.demo.load} takes them. A new feature of the platform is a field or a class in {@code kind}, and its line in
 * {@code deploy/demo/README.md}.
 */
package org.cop.demo;
