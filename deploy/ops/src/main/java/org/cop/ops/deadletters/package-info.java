/** What a service could not apply: listed, looked at and, when the cause is mended, sent to its topic once more. */
package org.cop.ops.deadletters;
