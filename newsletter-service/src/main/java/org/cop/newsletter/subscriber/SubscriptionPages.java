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
import java.util.Optional;
import org.cop.kit.text.EmailAddress;
import org.cop.newsletter.page.DeadLink;
import org.cop.newsletter.page.Pages;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.unsubscribe.MailingList;
import org.cop.newsletter.unsubscribe.UnsubscribeLinks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The pages of a subscription. Opening one changes nothing, for mail scanners open every link; only its button does. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Pages")
public class SubscriptionPages {
    private static final String PROGRAMME =
            "The programme's short name, for the page of a link that counts no more; it decides nothing";

    private final Subscriptions subscriptions;
    private final SubscriptionRequests requests;
    private final UnsubscribeLinks links;
    /** Who answers mails, where somebody does. */
    private final @Nullable String contact;

    SubscriptionPages(
            Subscriptions subscriptions,
            SubscriptionRequests requests,
            UnsubscribeLinks links,
            @ConfigProperty(name = "cop.smtp.reply-to") Optional<String> contact) {
        this.subscriptions = subscriptions;
        this.requests = requests;
        this.links = links;
        this.contact = contact.orElse(null);
    }

    @CheckedTemplate(basePath = "subscriber", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance asked(String slug, long hours, int most, @Nullable String contact);

        static native TemplateInstance confirm(String programme, String consent);

        static native TemplateInstance confirmed(String programme, String slug);

        static native TemplateInstance subscribed(String programme, String slug, String unsubscribe);

        static native TemplateInstance spentLink(@Nullable String slug, @Nullable String contact);
    }

    @POST
    @Path("/subscriptions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "subscribeOnPage",
            summary = "The form of the archive's pages: ask for the public edition",
            description =
                    "Refused, a browser (Accept: text/html) is shown the form again with what is wrong, anybody else a problem document.")
    @APIResponse(responseCode = "200", description = "A page that asks to look for the mail")
    @APIResponse(responseCode = "404", description = "No programme has that short name")
    public Response subscribe(
            @FormParam("programme") @NotBlank @Size(max = 60) String programme,
            @FormParam("email") @NotBlank(message = "Type your e-mail address") @Email @Size(max = 254) String email) {
        requests.add(
                subscriptions.programme(programme), EmailAddress.parse(email).value());
        return Pages.personal(
                200,
                Templates.asked(
                        programme, ConfirmationLimits.BETWEEN_MAILS.toHours(), ConfirmationLimits.MOST_MAILS, contact));
    }

    @GET
    @Path("/subscriptions/confirm/{token}")
    @Operation(
            operationId = "showConfirmation",
            summary = "A page with a button that confirms a subscription",
            description = "Of a link that was used it says that they are subscribed, and how to leave.")
    public Response showConfirmation(
            String token, @Parameter(description = PROGRAMME) @RestQuery @Nullable String programme) {
        return subscriptions
                .of(token)
                .map(found -> Pages.personal(200, page(found)))
                .orElseGet(() -> unusable(token, programme));
    }

    @POST
    @Path("/subscriptions/confirm/{token}")
    @Operation(operationId = "confirmOnPage", summary = "The button of that page")
    public Response confirm(String token, @Parameter(description = PROGRAMME) @RestQuery @Nullable String programme) {
        return subscriptions
                .confirm(token, Consent.Method.PAGE)
                .map(found -> Pages.personal(200, Templates.confirmed(found.title(), found.slug())))
                .orElseGet(() -> unusable(token, programme));
    }

    private TemplateInstance page(Subscriptions.OfToken found) {
        Programme programme = found.programme();
        return found.confirmed()
                ? Templates.subscribed(
                        programme.title(),
                        programme.slug(),
                        links.link(MailingList.PUBLIC_EDITION, found.subscriberId()))
                : Templates.confirm(programme.title(), Consent.TEXT);
    }

    /** Whoever asked is not left without a way on: a link that we made and that counts no more is explained, another may be cut off. */
    private Response unusable(String token, @Nullable String programme) {
        Optional<String> slug = subscriptions.programmeOf(token, programme).map(Programme::slug);
        return subscriptions.isOurs(token)
                ? Pages.personal(404, Templates.spentLink(slug.orElse(null), contact))
                : DeadLink.page(slug);
    }
}
