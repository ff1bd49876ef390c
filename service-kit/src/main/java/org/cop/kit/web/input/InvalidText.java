package org.cop.kit.web.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.cop.kit.text.TextGuard;

/** A text in a JSON body holds something that no text may hold, see {@link TextGuard}. */
class InvalidText extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    InvalidText(JsonParser parser, String fault) {
        super(parser, fault);
    }
}
