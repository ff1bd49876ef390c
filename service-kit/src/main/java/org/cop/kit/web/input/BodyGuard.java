package org.cop.kit.web.input;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.cop.kit.web.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * A method that takes a body gets one: an empty body, or {@code null} as JSON, is refused before anybody has to think of it. A body that
 * cannot be read to its end (broken encoding, cut off, too long), or that is no JSON, is the caller's mistake and not an internal error.
 */
@Provider
public class BodyGuard implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!isJson(context.getMediaType())) {
            throw new RequestRefused(415, "unsupported-media-type", null, "Bodies are sent as application/json");
        }
        Object body;
        try {
            body = context.proceed();
        } catch (JacksonException e) {
            throw UnreadableJson.refusal(e);
        } catch (WebApplicationException e) {
            throw e.getCause() instanceof JacksonException unreadable ? UnreadableJson.refusal(unreadable) : e;
        } catch (IOException e) {
            throw new RequestRefused(400, "malformed-json", null, "The body cannot be read");
        }
        if (body == null) {
            throw new RequestRefused(400, "body-missing", null, "This request needs a JSON body");
        }
        return body;
    }

    /** Asked of every method alike: without it a text becomes a record that has a constructor for one text. */
    private static boolean isJson(@Nullable MediaType type) {
        return type == null
                || type.isWildcardType()
                || (type.getType().equals("application")
                        && (type.getSubtype().equals("json")
                                || type.getSubtype().endsWith("+json")));
    }
}
