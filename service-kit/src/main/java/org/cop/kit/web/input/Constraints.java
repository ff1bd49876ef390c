package org.cop.kit.web.input;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.cop.kit.text.EmailAddress;
import org.cop.kit.text.InvalidEmailAddress;
import org.cop.kit.text.VisibleText;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What two of Jakarta's constraints mean here, in every service: {@code @NotBlank} asks for a character that one can see, {@code @Email} for an
 * {@link EmailAddress}. Jakarta's own take a zero width space for a name and {@code x@localhost} for an address.
 */
@Singleton
class Constraints implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(NotBlank.class)
                .includeExistingValidators(false)
                .validatedBy(Visible.class);
        mapping.constraintDefinition(Email.class)
                .includeExistingValidators(false)
                .validatedBy(Address.class);
        configuration.addMapping(mapping);
    }

    // Public like what follows: the validator makes them.
    public static class Visible implements ConstraintValidator<NotBlank, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text != null && VisibleText.isIn(text);
        }
    }

    public static class Address implements ConstraintValidator<Email, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            // That it is missing is for @NotNull and @NotBlank to say.
            if (text == null || !VisibleText.isIn(text)) {
                return true;
            }
            try {
                EmailAddress.parse(text.toString());
                return true;
            } catch (InvalidEmailAddress e) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(String.valueOf(e.getMessage()))
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
