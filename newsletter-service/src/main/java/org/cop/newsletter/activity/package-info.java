@NullMarked
package org.cop.newsletter.activity;

import org.jspecify.annotations.NullMarked;
