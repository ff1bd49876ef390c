@NullMarked
package org.cop.kit.web;

import org.jspecify.annotations.NullMarked;
