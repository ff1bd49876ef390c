package org.cop.newsletter.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carries mails nowhere, with all the trouble that a mail server can make. */
public final class TroubledPostman implements Postman {
    private final List<String> taken = new ArrayList<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final Map<String, List<String>> messageIds = new HashMap<>();
    private int awayAfter = Integer.MAX_VALUE;

    public List<String> taken() {
        return taken;
    }

    /** Of every attempt. */
    public List<String> messageIds(String address) {
        return messageIds.getOrDefault(address, List.of());
    }

    public void refuse(String address, int code) {
        refused.put(address, code);
    }

    public void accept(String address) {
        refused.remove(address);
    }

    public void goAwayAfter(int mails) {
        awayAfter = mails;
    }

    public void comeBack() {
        awayAfter = Integer.MAX_VALUE;
    }

    @Override
    public EncodedMail encode(MailContent content) {
        return EncodedMail.of(content, "newsletter@example.org", "example.org");
    }

    @Override
    public Round begin() {
        return new Round() {
            @Override
            public void send(EncodedMail mail, Recipient recipient) throws MailRefused, MailServerAway {
                if (taken.size() >= awayAfter) {
                    throw new MailServerAway("It is away");
                }
                messageIds
                        .computeIfAbsent(recipient.email(), address -> new ArrayList<>())
                        .add(recipient.messageId());
                if (refused.containsKey(recipient.email())) {
                    throw new MailRefused(refused.get(recipient.email()));
                }
                taken.add(recipient.email());
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
