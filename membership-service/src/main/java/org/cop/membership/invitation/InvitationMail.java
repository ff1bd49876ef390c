package org.cop.membership.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cop.kit.mail.MailContent;
import org.cop.membership.invitation.invitee.Invitees.Invited;

/** What an invitation says, to be read by a busy person in half a minute. Its public methods are for the templates. */
public record InvitationMail(Invited invited, SecretToken token, Instant expiresAt, String portalUrl) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @CheckedTemplate(basePath = "", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance invitation(InvitationMail mail);

        private Templates() {}
    }

    public String subject() {
        return "Your invitation to " + (invited.place() == null ? invited.programme() : communityOfPractice());
    }

    MailContent content() {
        return new MailContent(
                "invitation", programme(), subject(), part(Variant.TEXT_PLAIN), part(Variant.TEXT_HTML), null, null);
    }

    private String part(String type) {
        return Templates.invitation(this)
                .setVariant(Variant.forContentType(type))
                .render();
    }

    public String name() {
        return invited.name();
    }

    public String programme() {
        return invited.programme();
    }

    /** Goes after "You are warmly invited to". */
    public String what() {
        return switch (invited.role()) {
            case MEMBER -> "join the " + communityOfPractice();
            case FACILITATOR -> "facilitate the " + communityOfPractice();
            case KNOWLEDGE_BROKER -> "be a knowledge broker";
            case COMMISSIONER -> "take part as a commissioner";
            case EDITOR -> "be the editor of the newsletters";
            case PROGRAMME_ADMIN -> "be an administrator";
        };
    }

    public boolean meets() {
        return switch (invited.role()) {
            case MEMBER, FACILITATOR -> true;
            case KNOWLEDGE_BROKER, COMMISSIONER, EDITOR, PROGRAMME_ADMIN -> false;
        };
    }

    /** The token is behind the #: browsers keep that part to themselves, so that it gets into no server's log. */
    public String link() {
        return portalUrl + "/invitation#" + token.reveal();
    }

    public String code() {
        return token.reveal();
    }

    public String expiresOn() {
        return DAY.format(expiresAt.atZone(invited.zone()));
    }

    private String communityOfPractice() {
        return "community of practice in " + invited.place();
    }
}
