package org.cop.newsletter.unsubscribe;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cop.newsletter.page.DeadLink;
import org.cop.newsletter.page.Pages;
import org.cop.newsletter.unsubscribe.Listings.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page that the link at the foot of a mail leads to. Opening it changes nothing, for mail scanners open every link; only its button does. */
@Path("/unsubscribe/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Pages")
public class UnsubscribePages {
    private final Unsubscribing unsubscribing;
    private final UnsubscribeLinks links;
    private final Listings listings;

    UnsubscribePages(Unsubscribing unsubscribing, UnsubscribeLinks links, Listings listings) {
        this.unsubscribing = unsubscribing;
        this.links = links;
        this.listings = listings;
    }

    @CheckedTemplate(basePath = "unsubscribe", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance unsubscribe(String list, @Nullable Listing listing);

        static native TemplateInstance unsubscribed(String list, boolean outside, @Nullable Listing listing);
    }

    @GET
    @Operation(operationId = "showUnsubscribing", summary = "A page with a button that unsubscribes")
    public Response showUnsubscribing(String token) {
        return links.read(token)
                .map(target -> Pages.personal(
                        200,
                        Templates.unsubscribe(
                                name(target.list()), listings.of(target).orElse(null))))
                .orElseGet(DeadLink::page);
    }

    @POST
    @Operation(
            operationId = "unsubscribe",
            summary = "Unsubscribe at once",
            description =
                    "RFC 8058: mail programs post List-Unsubscribe=One-Click here; the page's button does the same. No login; once or several times.")
    public Response unsubscribe(String token) {
        return links.read(token)
                .map(target -> {
                    // Before, so that nothing can fail when it is done.
                    var listing = listings.of(target);
                    unsubscribing.unsubscribe(target);
                    return Pages.personal(
                            200,
                            Templates.unsubscribed(
                                    name(target.list()),
                                    target.list() == MailingList.PUBLIC_EDITION,
                                    listing.orElse(null)));
                })
                .orElseGet(DeadLink::page);
    }

    private static String name(MailingList list) {
        return switch (list) {
            case EDITIONS -> "the monthly editions";
            case PUBLIC_EDITION -> "the public edition";
            case ALERTS -> "the alerts on issues raised";
        };
    }
}
