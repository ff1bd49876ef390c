package org.cop.systemtests.platform;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers invitations as the people who get them do: with the token that their mail holds. */
public final class Invitations {
    private static final Pattern TOKEN = Pattern.compile("(?m)^\\s*([A-Za-z0-9_-]{40,})\\s*$");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningPlatform platform;

    public Invitations(RunningPlatform platform) {
        this.platform = platform;
    }

    /** The newest invitation to that address, once it is there: an older one has been answered and is refused. */
    public void accept(String email, String on) {
        await("the invitation of " + email + " is accepted")
                .atMost(PATIENCE)
                .until(() -> token(email).map(token -> answer(token, on)).orElse(0) == 201);
    }

    private int answer(String token, String on) {
        return platform.anonymous("membership")
                .body(Map.of("token", token, "password", platform.demoPassword(), "on", on))
                .post("/invitation-acceptances")
                .statusCode();
    }

    private Optional<String> token(String email) {
        var mailbox = new Mailbox(platform);
        return mailbox.to(email).stream()
                .filter(mail -> mail.kind().equals("invitation"))
                .findFirst()
                .map(mail -> tokenIn(MailText.of(mailbox.read(mail)).text()));
    }

    private static String tokenIn(String letter) {
        Matcher token = TOKEN.matcher(letter);
        if (!token.find()) {
            throw new IllegalStateException("No token in the invitation");
        }
        return token.group(1);
    }
}
