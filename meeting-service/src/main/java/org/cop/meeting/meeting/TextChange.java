package org.cop.meeting.meeting;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.cop.kit.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a request does to a text: left out, there is no change (null); null or blank, the text is removed; else it is replaced.
 *
 * @param to the new text without the blanks around it; null to remove it
 */
@JsonDeserialize(using = TextChange.Reader.class)
record TextChange(@Size(max = 200) @Nullable String to) {
    static TextChange of(@Nullable String text) {
        return new TextChange(VisibleText.orNull(text));
    }

    /** Tells a field that is null from one that is not there. */
    static class Reader extends StdDeserializer<TextChange> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(TextChange.class);
        }

        @Override
        public TextChange deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return TextChange.of(context.readValue(parser, String.class));
        }

        @Override
        public TextChange getNullValue(DeserializationContext context) {
            return new TextChange(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
