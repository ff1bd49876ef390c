/** Deletes what people wrote and nobody is shown or needs any more: by rule, some time after, without anybody asking for it. */
@NullMarked
package org.cop.casebook.retention;

import org.jspecify.annotations.NullMarked;
