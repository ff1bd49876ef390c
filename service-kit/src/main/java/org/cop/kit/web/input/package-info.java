/** What a request may hold: paths, queries, forms and JSON bodies, each read strictly and refused with 400 by the name of its field. */
@NullMarked
package org.cop.kit.web.input;

import org.jspecify.annotations.NullMarked;
