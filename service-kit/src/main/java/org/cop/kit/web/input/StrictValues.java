package org.cop.kit.web.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.temporal.Temporal;
import java.util.UUID;
import org.cop.kit.text.CalendarYears;
import org.cop.kit.text.TextGuard;
import org.jspecify.annotations.Nullable;

/** Texts pass the {@link TextGuard}; dates and times are ISO texts of years that a calendar has; nothing stands around a value. */
class StrictValues extends SimpleModule {
    private static final long serialVersionUID = 1L;

    StrictValues() {
        super("strict-values");
        addDeserializer(String.class, new GuardedText());
        addKeyDeserializer(String.class, new GuardedKey());
        setDeserializerModifier(new ValuesAreTexts());
    }

    private static String guarded(String text, JsonParser parser) throws IOException {
        var fault = TextGuard.fault(text);
        if (fault != null) {
            throw new InvalidText(parser, fault);
        }
        return TextGuard.normalise(text);
    }

    private static class GuardedText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        GuardedText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            return guarded(parser.getText(), parser);
        }
    }

    private static class GuardedKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return guarded(key, context.getParser());
        }
    }

    private static class ValuesAreTexts extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            if (Temporal.class.isAssignableFrom(description.getBeanClass())) {
                return new DateAsText(deserializer);
            }
            return description.getBeanClass() == UUID.class ? new ExactText(deserializer) : deserializer;
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> choice) {
            return new ExactText(choice);
        }
    }

    /** Without it Jackson takes off what stands around a value, NUL included, before it looks at it. */
    private static class ExactText extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        ExactText(JsonDeserializer<?> value) {
            super(value);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> value) {
            return new ExactText(value);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)
                    && !parser.getText().equals(parser.getText().trim())) {
                throw MismatchedInputException.from(parser, handledType(), "There is something around the value");
            }
            return super.deserialize(parser, context);
        }
    }

    /** Without it {@code [2012,3]} and 15000 are dates, and the year 999999999 gets as far as PostgreSQL, which refuses it. */
    private static class DateAsText extends ExactText {
        private static final long serialVersionUID = 1L;

        DateAsText(JsonDeserializer<?> date) {
            super(date);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> date) {
            return new DateAsText(date);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            var date = super.deserialize(parser, context);
            if (date instanceof Temporal time && !CalendarYears.hold(time)) {
                throw MismatchedInputException.from(parser, handledType(), "The year is not one of four digits");
            }
            return date;
        }
    }
}
