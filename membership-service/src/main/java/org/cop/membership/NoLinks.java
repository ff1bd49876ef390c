package org.cop.membership;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a programme or a place is called. Invitations and confirmations say it to people who do not know it, so it holds nothing that a
 * mail program makes a link of, no telephone number, and not several sentences. Null and blank are for other constraints.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoLinks.Validator.class)
public @interface NoLinks {
    String message() default "Without addresses, links, telephone numbers and sentences";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /**
     * Years, dates and house numbers may stand in it. A telephone number has nine digits or more, with no letter between them, and is not made
     * up of years and short numbers alone. "St." ends no sentence. What browsers and mail programs read as a dot is one.
     */
    class Validator implements ConstraintValidator<NoLinks, String> {
        private static final Pattern NO_TITLE = Pattern.compile(
                "[@\\\\<>\\[\\]{}|]|//|\\bwww\\b|[\\p{L}\\p{N}]{2}\\.[\\p{L}\\p{N}]{2}|\\p{L}{3}[.!?;]\\s.*\\p{L}{3}[.!?;](?:\\s|$)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        private static final Pattern MANY_DIGITS = Pattern.compile("\\+?(?:\\p{Nd}[^\\p{Nd}\\p{L}]*){9,}");
        private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
        private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
        /** Of day and month, in a title that names a period. */
        private static final int SHORT_NUMBERS = 4;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || isTitle(text);
        }

        static boolean isTitle(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .replace('\u3002', '.'); // the ideographic full stop
            return !NO_TITLE.matcher(plain).find()
                    && MANY_DIGITS.matcher(plain).results().allMatch(many -> isPeriod(many.group()));
        }

        private static boolean isPeriod(String digits) {
            List<String> numbers =
                    DIGITS.matcher(digits).results().map(MatchResult::group).toList();
            long years = numbers.stream().filter(YEAR.asMatchPredicate()).count();
            long others = numbers.size() - years;
            return !digits.startsWith("+")
                    && years > 0
                    && others <= SHORT_NUMBERS
                    && numbers.stream()
                            .allMatch(number ->
                                    number.length() <= 2 || YEAR.matcher(number).matches());
        }
    }
}
