package org.cop.membership;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a programme or a place is called. Invitations and confirmations say it to people who have never heard of it, so it holds nothing that a
 * mail program makes a link of, no telephone number, and not several sentences. Null and blank are for other constraints.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoLinks.Validator.class)
public @interface NoLinks {
    String message() default "Without addresses, links, telephone numbers and sentences";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Years and house numbers may stand in it: a telephone number has nine digits or more, with no letter between them. "St." ends no sentence. */
    class Validator implements ConstraintValidator<NoLinks, String> {
        private static final Pattern NO_TITLE = Pattern.compile(
                "[@\\\\<>\\[\\]{}|]|//|\\bwww\\b|[\\p{L}\\p{N}]{2}\\.[\\p{L}\\p{N}]{2}|(?:\\p{Nd}[^\\p{Nd}\\p{L}]*){9}|\\p{L}{3}[.!?;]\\s.*\\p{L}{3}[.!?;](?:\\s|$)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !NO_TITLE.matcher(text).find();
        }
    }
}
