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
 * What somebody is called. It is the first line of a mail that goes to whoever an inviting person likes, so it holds nothing that a mail
 * program makes a link of, no telephone number and no sentence. Null and blank are for other constraints.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PersonalName.Validator.class)
public @interface PersonalName {
    /** Long enough for the longest names of people, too short for a story. */
    int LONGEST = 80;

    String message() default "A name, without addresses, links or numbers";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for what is no part of a name. */
    class Validator implements ConstraintValidator<PersonalName, String> {
        private static final Pattern NO_NAME = Pattern.compile(
                "[@:/\\\\<>\\[\\]{}|]|\\bwww\\b|[\\p{L}\\p{N}]{2}\\.[\\p{L}\\p{N}]{2}|(?:\\p{Nd}[^\\p{Nd}]*){5}|[.!?:;]\\s.*[.!?:;]\\s",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        private static final int MOST_WORDS = 8;

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return name == null
                    || (!NO_NAME.matcher(name).find() && name.strip().split("[\\s\\p{Z}]+", -1).length <= MOST_WORDS);
        }
    }
}
