package org.cop.newsletter.subscriber;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cop.newsletter.page.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages that mails lead to. Opening one changes nothing, for mail scanners open every link; only its button does. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Pages")
public class SubscriberPages {
    private final Subscriptions subscriptions;
    private final Unsubscribing unsubscribing;
    private final UnsubscribeLinks links;

    SubscriberPages(Subscriptions subscriptions, Unsubscribing unsubscribing, UnsubscribeLinks links) {
        this.subscriptions = subscriptions;
        this.unsubscribing = unsubscribing;
        this.links = links;
    }

    @CheckedTemplate(basePath = "subscriber", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance asked();

        static native TemplateInstance confirm(String programme, String consent);

        static native TemplateInstance confirmed(String programme, String slug);

        static native TemplateInstance unsubscribe(String list);

        static native TemplateInstance unsubscribed(String list);

        static native TemplateInstance deadLink();
    }

    @POST
    @Path("/subscriptions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "subscribeOnPage", summary = "The form of the archive's pages: ask for the public edition")
    public Response subscribe(
            @FormParam("programme") @NotBlank @Size(max = 60) String programme,
            @FormParam("email") @NotBlank @Email @Size(max = 254) String email) {
        subscriptions.ask(programme, email);
        return Pages.personal(200, Templates.asked());
    }

    @GET
    @Path("/subscriptions/confirm/{token}")
    @Operation(operationId = "showConfirmation", summary = "A page with a button that confirms a subscription")
    public Response showConfirmation(String token) {
        return subscriptions
                .of(token)
                .map(programme -> Pages.personal(200, Templates.confirm(programme.title(), Consent.TEXT)))
                .orElseGet(SubscriberPages::deadLink);
    }

    @POST
    @Path("/subscriptions/confirm/{token}")
    @Operation(operationId = "confirmOnPage", summary = "The button of that page")
    public Response confirm(String token) {
        return subscriptions
                .confirm(token, Consent.Method.PAGE)
                .map(programme -> Pages.personal(200, Templates.confirmed(programme.title(), programme.slug())))
                .orElseGet(SubscriberPages::deadLink);
    }

    @GET
    @Path("/unsubscribe/{token}")
    @Operation(operationId = "showUnsubscribing", summary = "A page with a button that unsubscribes")
    public Response showUnsubscribing(String token) {
        return links.read(token)
                .map(target -> Pages.personal(200, Templates.unsubscribe(name(target.list()))))
                .orElseGet(SubscriberPages::deadLink);
    }

    @POST
    @Path("/unsubscribe/{token}")
    @Operation(
            operationId = "unsubscribe",
            summary = "Unsubscribe at once",
            description =
                    "RFC 8058: mail programs post List-Unsubscribe=One-Click here; the page's button does the same. No login; once or several times.")
    public Response unsubscribe(String token) {
        return links.read(token)
                .map(target -> {
                    unsubscribing.unsubscribe(target);
                    return Pages.personal(200, Templates.unsubscribed(name(target.list())));
                })
                .orElseGet(SubscriberPages::deadLink);
    }

    private static String name(MailingList list) {
        return switch (list) {
            case EDITIONS -> "the monthly editions";
            case PUBLIC_EDITION -> "the public edition";
            case ALERTS -> "the alerts on issues raised";
        };
    }

    private static Response deadLink() {
        return Pages.personal(404, Templates.deadLink());
    }
}
