package org.cop.kit.web;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * A method that takes a body gets one: an empty body, or {@code null} as JSON, is refused before anybody has to think of it. A body that
 * cannot be read to its end (broken encoding, cut off, too long) is the caller's mistake and not an internal error.
 */
@Provider
public class BodyGuard implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body;
        context.setInputStream(BodyLimit.counting(context.getInputStream()));
        try {
            body = context.proceed();
        } catch (JacksonException e) {
            throw e;
        } catch (BodyLimit.TooLarge e) {
            throw new RequestRefused(413, "too-large", null, "The body is too large");
        } catch (IOException e) {
            throw new RequestRefused(400, "malformed-json", null, "The body cannot be read");
        }
        if (body == null) {
            throw new RequestRefused(400, "body-missing", null, "This request needs a JSON body");
        }
        return body;
    }
}
