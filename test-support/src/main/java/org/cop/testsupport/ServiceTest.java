package org.cop.testsupport;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cop.testsupport.mail.SmtpResource;

/**
 * The surroundings of a service, on every {@code @QuarkusTest} of it. Always the same set, so that the application starts once for all
 * classes.
 *
 * <p>{@code @QuarkusTest} stays on the class beside it: Quarkus looks for test beans by that name in the module's own classes only, so an
 * annotation of another module that carried it would leave {@code @Inject} fields empty.
 */
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = KafkaResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = SigningKeyResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = SmtpResource.class, scope = TestResourceScope.GLOBAL)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceTest {}
