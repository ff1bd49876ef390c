package org.cop.local.mailbox;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The mailbox for people: who got what, newest first, and each mail as its reader sees it. A mail's HTML comes from elsewhere and is
 * shown in a frame that may run nothing; its links open in a window of their own.
 */
final class MailboxPage {
    private static final int PER_PAGE = 50;
    private static final Pattern MESSAGE = Pattern.compile("/messages/(\\d{1,18})(/html|/raw)?");
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK).withZone(ZoneId.systemDefault());

    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; color: #0b0c0c; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #b1b4b6; vertical-align: top; overflow-wrap: anywhere; }
            form { display: flex; gap: .5rem; flex-wrap: wrap; align-items: end; margin: 1rem 0; }
            input, button { font: inherit; padding: .3rem .5rem; }
            iframe { width: 100%; height: 70vh; border: 1px solid #b1b4b6; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f3f2f1; padding: 1rem; }
            nav { display: flex; gap: 1.5rem; margin: 1rem 0; }
            """;

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Optional<HttpAnswer> answer(String method, String path, Map<String, String> parameters) throws IOException {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Optional.of(HttpAnswer.text(405, method + " is not for this address"));
        }
        if (path.equals("/")) {
            return Optional.of(HttpAnswer.page(list(parameters)));
        }
        Matcher message = MESSAGE.matcher(path);
        if (!message.matches()) {
            return Optional.empty();
        }
        Optional<StoredMail> found = mailbox.get(Long.parseLong(message.group(1)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        byte[] source = mailbox.source(found.get());
        return Optional.of(
                switch (Optional.ofNullable(message.group(2)).orElse("")) {
                    case "/raw" -> HttpAnswer.source(source);
                    case "/html" ->
                        HttpAnswer.mail(withLinksInOwnWindow(
                                MailContent.read(source).html().orElse("")));
                    default -> HttpAnswer.page(message(found.get(), MailContent.read(source)));
                });
    }

    private String list(Map<String, String> parameters) {
        MailQuery query = MailQuery.of(parameters, PER_PAGE);
        List<StoredMail> mails = mailbox.find(query);
        String rows = mails.stream()
                .map(mail -> """
                        <tr><td>%s</td><td><a href="/messages/%d">%s</a></td><td>%s</td><td>%s</td></tr>
                        """.formatted(
                                link(Optional.of(mail.to()), query.kind(), "", escape(mail.to())),
                                mail.id(),
                                escape(subjectOf(mail)),
                                mail.kind().isEmpty()
                                        ? ""
                                        : link(query.to(), Optional.of(mail.kind()), "", escape(mail.kind())),
                                when(mail.receivedAt())))
                .collect(Collectors.joining());
        return page("Mailbox", """
                <h1>Mailbox</h1>
                <p>Every mail that the platform on this machine has sent. Nothing leaves the machine.</p>
                <form method="get" action="/">
                <label>Recipient<br><input name="to" type="search" size="40" value="%s"></label>
                <label>Kind<br><input name="kind" size="14" value="%s"></label>
                <button>Show</button>
                <a href="/">all mails</a>
                </form>
                <p>%d mails, newest first.</p>
                <table><thead><tr><th scope="col">To</th><th scope="col">Subject</th><th scope="col">Kind</th><th scope="col">Received</th></tr></thead>
                <tbody>
                %s</tbody></table>
                <nav aria-label="Pages">%s%s</nav>
                """.formatted(
                        escape(query.to().orElse("")),
                        escape(query.kind().orElse("")),
                        mailbox.count(new MailQuery(query.to(), query.kind(), 0, Long.MAX_VALUE, 1)),
                        rows,
                        query.before() == Long.MAX_VALUE ? "" : link(query.to(), query.kind(), "", "Newest mails"),
                        mails.size() < query.limit()
                                ? ""
                                : link(
                                        query.to(),
                                        query.kind(),
                                        "&before=" + mails.getLast().id(),
                                        "Older mails")));
    }

    private static String message(StoredMail mail, MailContent content) {
        return page(subjectOf(mail), """
                <nav><a href="/">Mailbox</a>%s<a href="/messages/%d/raw">Source (.eml)</a></nav>
                <h1>%s</h1>
                <table>
                <tr><th scope="row">To</th><td>%s</td></tr>
                <tr><th scope="row">From</th><td>%s</td></tr>
                <tr><th scope="row">Received</th><td>%s</td></tr>
                <tr><th scope="row">Kind</th><td>%s</td></tr>
                </table>
                %s%s
                <details><summary>All headers</summary><table>%s</table></details>
                """.formatted(
                        link(Optional.of(mail.to()), Optional.empty(), "", "All mails to this recipient"),
                        mail.id(),
                        escape(subjectOf(mail)),
                        escape(mail.to()),
                        escape(mail.from()),
                        when(mail.receivedAt()),
                        escape(mail.kind()),
                        content.html().isPresent() ? """
                                        <h2>HTML part</h2>
                                        <iframe title="The mail as its reader sees it" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/%d/html"></iframe>
                                        """.formatted(mail.id()) : "",
                        content.text()
                                .map(text -> "<h2>Text part</h2>\n<pre>" + escape(text) + "</pre>\n")
                                .orElse(""),
                        content.headers().stream()
                                .map(field -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
                                        .formatted(escape(field.name()), escape(field.value())))
                                .collect(Collectors.joining())));
    }

    static String withLinksInOwnWindow(String html) {
        String base = "<base target=\"_blank\">";
        Matcher head = HEAD.matcher(html);
        return head.find() ? html.substring(0, head.end()) + base + html.substring(head.end()) : base + html;
    }

    private static String page(String title, String body) {
        return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
        <style>
        %s</style></head>
        <body>
        %s</body>
        </html>
        """.formatted(escape(title), STYLE, body);
    }

    private static String link(Optional<String> to, Optional<String> kind, String more, String text) {
        return "<a href=\"/?to=%s&amp;kind=%s%s\">%s</a>"
                .formatted(encode(to.orElse("")), encode(kind.orElse("")), more.replace("&", "&amp;"), text);
    }

    private static String subjectOf(StoredMail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String when(Instant instant) {
        return WHEN.format(instant);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
