package org.cop.floors;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** What one would write first: a loop over the readers with quarkus-mailer. No mail queue: if it dies, nobody knows who got the mail. */
@Path("/api/v1/mail-loop")
public class MailLoopResource {
    private final Mailer mailer;
    private final Engine engine;

    MailLoopResource(Mailer mailer, Engine engine) {
        this.mailer = mailer;
        this.engine = engine;
    }

    /** @param text and html are Qute templates, in which {@code {unsubscribe}} stands for the reader's own link */
    public record Loop(int mails, String subject, String text, String html) {}

    /** @param seconds that the loop took */
    public record Done(double seconds) {}

    @POST
    @Blocking
    public Done send(Loop loop) {
        long began = System.nanoTime();
        Template text = engine.parse(loop.text());
        Template html = engine.parse(loop.html());
        for (int i = 0; i < loop.mails(); i++) {
            String link = "http://localhost/unsubscribe/" + UUID.randomUUID();
            mailer.send(Mail.withText(
                            "reader-" + i + "@example.org",
                            loop.subject(),
                            text.data("unsubscribe", link).render())
                    .setHtml(html.data("unsubscribe", link).render())
                    .addHeader("Message-ID", "<" + UUID.randomUUID() + "@cop.example.org>")
                    .addHeader("List-Unsubscribe", "<" + link + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        return new Done((System.nanoTime() - began) / 1e9);
    }
}
