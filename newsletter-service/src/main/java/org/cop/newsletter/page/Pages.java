package org.cop.newsletter.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers with pages for people. They load nothing but our own style sheet, run no script, and can be framed by nobody. */
public final class Pages {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Pages() {}

    /**
     * A page that anybody may find, and keep for a while.
     *
     * @param tag another one as soon as anything in it is another
     */
    public static Response open(TemplateInstance page, String tag) {
        return open(html(200, page), tag);
    }

    /** What whoever sent that tag back has is still the page. */
    public static Response notModified(String tag) {
        return open(Response.notModified(), tag);
    }

    private static Response open(Response.ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "max-age=60")
                .build();
    }

    /** A page that belongs to one reader's link: no search engine lists it, no cache keeps it, no other site learns the address. */
    public static Response personal(int status, TemplateInstance page) {
        return html(status, page)
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response.ResponseBuilder html(int status, TemplateInstance page) {
        return secured(Response.status(status).entity(page.render()).type(MediaType.TEXT_HTML + ";charset=UTF-8"));
    }

    /** What every answer to a browser carries. */
    public static Response.ResponseBuilder secured(Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }
}
