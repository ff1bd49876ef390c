package org.cop.kit.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Angus's connection with what it lacks: to a server that takes commands without waiting for each answer (PIPELINING, RFC 2920) the envelope
 * goes out as one, so that a mail costs two round trips and not four; and a mail that is ready is written as it is, where Angus looks at each of
 * its bytes twice. Connecting, STARTTLS, login, reading answers and ending remain Angus's.
 */
final class SmtpDialogue extends SMTPTransport {
    private static final byte[] END = {'.', '\r', '\n'};

    /**
     * What the server said to one command.
     *
     * @param code less than 200 if it said nothing that is SMTP, or nothing more at all
     */
    record Answer(int code, String text) {
        private static final int DONE = 200;
        private static final int NOT_DONE_YET = 300;
        private static final int GO_ON = 354;
        private static final int FIRST_REFUSAL = 400;
        private static final int CLOSES_CONNECTION = 421;

        boolean isDone() {
            return code >= DONE && code < NOT_DONE_YET;
        }

        boolean isGoOn() {
            return code == GO_ON;
        }

        boolean isGone() {
            return code < DONE || code == CLOSES_CONNECTION;
        }

        /** Whether it refuses what was asked, and stays. */
        boolean isRefusal() {
            return code >= FIRST_REFUSAL && !isGone();
        }
    }

    /** What was said to MAIL, RCPT and DATA; of a server that gave up in between only the first of them. */
    record Envelope(List<Answer> answers) {
        static final int MAIL = 0;
        static final int RECIPIENT = 1;
        static final int DATA = 2;

        boolean isTaken() {
            return answers.size() > DATA
                    && answers.get(MAIL).isDone()
                    && answers.get(RECIPIENT).isDone()
                    && answers.get(DATA).isGoOn();
        }

        /** Also where it was refused only at DATA. */
        boolean isOfRefusedRecipient() {
            return answers.get(MAIL).isDone()
                    && !isTaken()
                    && !answers.getLast().isGone();
        }
    }

    private final NoDelaySockets sockets;

    /** @param sockets with which the session's settings let it connect */
    SmtpDialogue(Session session, URLName server, NoDelaySockets sockets) {
        super(session, server);
        this.sockets = sockets;
    }

    /**
     * Names sender and recipient. If both are taken the server waits for the mail; if the recipient is refused it is ready for the next envelope. After a
     * refusal of the sender the connection is of no use.
     */
    synchronized Envelope envelope(String from, String to) throws MessagingException {
        String[] commands = {"MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">", "DATA"};
        boolean together = supportsExtension("PIPELINING");
        if (together) {
            write((String.join("\r\n", commands) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        List<Answer> answers = new ArrayList<>(commands.length);
        for (String command : commands) {
            Answer answer = answer(together ? readServerResponse() : simpleCommand(command));
            answers.add(answer);
            if (together ? answer.isGone() : !answer.isDone()) {
                break;
            }
        }
        var envelope = new Envelope(answers);
        if (envelope.isOfRefusedRecipient()) {
            if (answers.getLast().isGoOn()) {
                simpleCommand("."); // it waits for a mail that goes to nobody (RFC 2920, 3.1)
            }
            simpleCommand("RSET"); // otherwise the sender would be named twice
        }
        return envelope;
    }

    /** @param mail of which no line begins with a dot, which would end it, and which ends with a line break */
    synchronized Answer content(byte[] mail) throws MessagingException {
        byte[] ended = Arrays.copyOf(mail, mail.length + END.length);
        System.arraycopy(END, 0, ended, mail.length, END.length);
        write(ended);
        return answer(readServerResponse());
    }

    /** Past Angus, which lets no line break through; of its own it holds nothing back that would have to go out before. */
    private void write(byte[] bytes) throws MessagingException {
        try {
            sockets.carrier().getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new MessagingException("Nothing can be written to the mail server", e);
        }
    }

    private Answer answer(int code) {
        return new Answer(code, String.valueOf(getLastServerResponse()));
    }
}
