package org.cop.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.demo.programme.Member;
import org.cop.demo.programme.Origin;

/** By which id the platform knows what the files call by a key of their own. */
final class IdMap {
    private final String programmeId;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    IdMap(String programmeId) {
        this.programmeId = programmeId;
    }

    String programme() {
        return programmeId;
    }

    void site(String code, String id) {
        ids.put("site " + code, id);
    }

    String site(String code) {
        return id("site " + code);
    }

    void member(Member member, String id) {
        ids.put(key(member), id);
    }

    String member(Member member) {
        return id(key(member));
    }

    private static String key(Member member) {
        return "member " + member.site() + " " + member.email() + " " + member.invitedOn();
    }

    void meeting(String key, String id) {
        ids.put("meeting " + key, id);
    }

    String meeting(String key) {
        return id("meeting " + key);
    }

    /** @param meeting key of the meeting that it was brought to */
    void caseStudy(String meeting, String id) {
        ids.put("case " + meeting, id);
    }

    String caseStudy(String meeting) {
        return id("case " + meeting);
    }

    void action(String key, String id) {
        ids.put("action " + key, id);
    }

    String action(String key) {
        return id("action " + key);
    }

    void evidence(String work, String id) {
        ids.put("evidence " + work, id);
    }

    String evidence(String work) {
        return id("evidence " + work);
    }

    /** Whether a work is in the programme's evidence already. */
    boolean hasEvidence(String work) {
        return ids.containsKey("evidence " + work);
    }

    void issue(Origin origin, String id) {
        ids.put("issue " + origin, id);
    }

    String issue(Origin origin) {
        return id("issue " + origin);
    }

    private String id(String key) {
        String id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("No id yet of: " + key);
        }
        return id;
    }
}
