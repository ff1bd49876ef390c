package org.cop.local.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mailbox for programs.
 *
 * <ul>
 *   <li>{@code GET /api/messages?to=&kind=&after=&before=&limit=} an array, newest first, at most 1,000 unless a limit (up to 10,000)
 *       says otherwise: id (a number that counts up), to, from, subject, kind (of the header X-CoP-Kind, empty if none), messageId, date
 *   <li>{@code GET /api/messages/count?to=&kind=&after=} an object with count
 *   <li>{@code GET /api/messages/ID} the same with text, html (each null if the mail has none) and headers (array of name, value)
 *   <li>{@code GET /api/messages/ID/raw} the MIME source
 *   <li>{@code DELETE /api/messages} empties the mailbox: 204
 * </ul>
 */
final class MailboxApi {
    private static final int USUAL_LIMIT = 1000;
    private static final Pattern MESSAGE = Pattern.compile("/api/messages/(\\d{1,18})(/raw)?");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectMapper json = new ObjectMapper();
    private final Mailbox mailbox;

    MailboxApi(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Optional<HttpAnswer> answer(String method, String path, Map<String, String> parameters) throws IOException {
        if (path.equals("/api/messages") && method.equals("DELETE")) {
            mailbox.clear();
            return Optional.of(HttpAnswer.done());
        }
        if (!method.equals("GET")) {
            return Optional.of(HttpAnswer.text(405, method + " is not for this address"));
        }
        MailQuery query = MailQuery.of(parameters, USUAL_LIMIT);
        return switch (path) {
            case "/api/messages" -> json(list(query));
            case "/api/messages/count" -> json(NODES.objectNode().put("count", mailbox.count(query)));
            default -> message(path);
        };
    }

    private ArrayNode list(MailQuery query) {
        ArrayNode list = NODES.arrayNode();
        mailbox.find(query).forEach(mail -> list.add(summary(mail)));
        return list;
    }

    private Optional<HttpAnswer> message(String path) throws IOException {
        Matcher message = MESSAGE.matcher(path);
        if (!message.matches()) {
            return Optional.empty();
        }
        Optional<StoredMail> found = mailbox.get(Long.parseLong(message.group(1)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        byte[] source = mailbox.source(found.get());
        return message.group(2) != null
                ? Optional.of(HttpAnswer.source(source))
                : json(detail(found.get(), MailContent.read(source)));
    }

    private static ObjectNode summary(StoredMail mail) {
        return NODES.objectNode()
                .put("id", mail.id())
                .put("to", mail.to())
                .put("from", mail.from())
                .put("subject", mail.subject())
                .put("kind", mail.kind())
                .put("messageId", mail.messageId())
                .put("date", mail.receivedAt().toString());
    }

    private static ObjectNode detail(StoredMail mail, MailContent content) {
        ObjectNode detail = summary(mail);
        content.text().ifPresentOrElse(text -> detail.put("text", text), () -> detail.putNull("text"));
        content.html().ifPresentOrElse(html -> detail.put("html", html), () -> detail.putNull("html"));
        ArrayNode headers = detail.putArray("headers");
        content.headers()
                .forEach(field -> headers.addObject().put("name", field.name()).put("value", field.value()));
        return detail;
    }

    private Optional<HttpAnswer> json(Object content) throws IOException {
        return Optional.of(HttpAnswer.json(json.writeValueAsBytes(content)));
    }
}
