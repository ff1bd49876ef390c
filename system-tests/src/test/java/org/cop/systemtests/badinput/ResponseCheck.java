package org.cop.systemtests.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every answer to a broken request has to be. */
final class ResponseCheck {
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bjava\\.|\\bjavax?\\.|jakarta\\.|org\\.cop|org\\.jboss|io\\.quarkus|io\\.vertx|hibernate|PSQL|postgres|jdbc"
                    + "|(?i:\\bselect\\b.+\\bfrom\\b|insert into|stack ?trace|error id)|\\.java:");

    /** Of these a client learns more than that HTTP does not allow it. */
    private static final Set<Kind> EXPLAINED = Set.of(Kind.WRONG_TYPE, Kind.UNKNOWN_FIELD, Kind.OUT_OF_RANGE_DATE);

    /** What the HTTP server answers, without a body, to what is no HTTP. */
    private static final Set<Integer> NOT_HTTP = Set.of(400, 413, 414, 431);

    /** {@code HTTP_BODY_MAX_ANONYMOUS}, in bytes. */
    private static final int ANONYMOUS_BODY = 4 * 1024;

    private final Set<String> codes;

    /** @param codes that clients can know of */
    ResponseCheck(Set<String> codes) {
        this.codes = codes;
    }

    /** What is wrong with the answer, in words; nothing if it is as it must be. */
    List<String> faults(FuzzCase shot, Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() == 0) {
            // Frames that are none end the connection: nobody knows where the next request would begin.
            return shot.draft().unframed ? List.of() : List.of("no answer");
        }
        if (answer.status() >= 500) {
            faults.add("status " + answer.status());
        }
        if (shot.certain() && answer.status() < 400) {
            faults.add("accepted with " + answer.status());
        } else if (shot.certain()
                && shot.faults().size() == 1
                && !shot.statuses().contains(answer.status())
                && !isTooLargeForStrangers(shot, answer)
                && !(shot.endpoint().page() && answer.status() == 404)) {
            faults.add("status " + answer.status() + " and not one of " + shot.statuses());
        }
        if (shot.certain()
                && shot.kinds().allMatch(EXPLAINED::contains)
                && answer.code().equals("bad-request")) {
            faults.add("does not say what is wrong");
        }
        if (answer.status() >= 400) {
            if (!shot.draft().method.equals("HEAD")) {
                document(shot, answer, faults);
            }
            headers(answer, faults);
        }
        return faults;
    }

    /** Of somebody without an account only little is read, whatever is wrong with the rest. */
    private static boolean isTooLargeForStrangers(FuzzCase shot, Answer answer) {
        return answer.status() == 413
                && !shot.endpoint().signedIn()
                && shot.draft().bodyText().length() > ANONYMOUS_BODY;
    }

    private void document(FuzzCase shot, Answer answer, List<String> faults) {
        String type = answer.header("content-type");
        String text = answer.text();
        if (INSIDE.matcher(text).find()) {
            faults.add("shows the inside");
        }
        if (isFormAgain(shot, type, text)) {
            return;
        }
        if (text.contains(RequestBuilder.MARK)) {
            faults.add("repeats what was sent");
        }
        if (shot.endpoint().page() && answer.status() == 404 && type.startsWith("text/html") && text.contains("<h1")) {
            return;
        }
        if (NOT_HTTP.contains(answer.status()) && type.isEmpty() && text.isEmpty()) {
            return;
        }
        if (!type.startsWith("application/problem+json")) {
            faults.add("no problem document but " + (type.isEmpty() ? "nothing" : type));
            return;
        }
        JsonNode problem = answer.json();
        if (!problem.path("type").asText().equals("about:blank")
                || problem.path("title").asText().isBlank()
                || problem.path("status").asInt() != answer.status()) {
            faults.add("problem document without type, title or status");
        }
        if (!codes.contains(answer.code())) {
            faults.add("unknown code " + answer.code());
        }
        for (var error : problem.path("errors")) {
            if (error.path("field").asText().isBlank()) {
                faults.add("error without a field");
            }
            if (!codes.contains(error.path("code").asText())) {
                faults.add("unknown code " + error.path("code").asText() + " of a field");
            }
        }
        if (answer.code().equals("validation-failed") && problem.path("errors").isEmpty()) {
            faults.add("no field to blame");
        }
    }

    /** A browser is shown the form again, with what was typed. */
    private static boolean isFormAgain(FuzzCase shot, String type, String text) {
        return shot.endpoint().page() && type.startsWith("text/html") && text.contains("action=\"/subscriptions\"");
    }

    private static void headers(Answer answer, List<String> faults) {
        if (answer.status() == 405 && answer.header("allow").isEmpty()) {
            faults.add("405 without Allow");
        }
        if (answer.status() == 401 && answer.header("www-authenticate").isEmpty()) {
            faults.add("401 without WWW-Authenticate");
        }
    }
}
