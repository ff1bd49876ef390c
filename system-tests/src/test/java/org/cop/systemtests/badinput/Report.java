package org.cop.systemtests.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a service answered, counted, and what it should not have answered, by kind. */
final class Report {
    private final String service;
    private final long seed;
    private final ResponseCheck verdict;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<String>> findings = new TreeMap<>();
    private int perSecond;

    Report(String service, long seed, ResponseCheck verdict) {
        this.service = service;
        this.seed = seed;
        this.verdict = verdict;
    }

    /** Those that were refused. */
    List<FuzzCase> add(List<FuzzCase> shots, List<Answer> answers) {
        List<FuzzCase> refused = new ArrayList<>();
        for (int i = 0; i < shots.size(); i++) {
            FuzzCase shot = shots.get(i);
            Answer answer = answers.get(i);
            counts.merge((answer.status() + " " + (answer.refused() ? answer.code() : "")).strip(), 1, Integer::sum);
            verdict.faults(shot, answer).forEach(fault -> add(fault, shot, answer));
            if (answer.refused()) {
                refused.add(shot);
            }
        }
        return refused;
    }

    void changed(Set<String> tables, FuzzCase shot, Answer answer) {
        add("changed " + tables, shot, answer);
    }

    private void add(String finding, FuzzCase shot, Answer answer) {
        findings.computeIfAbsent(finding + ": " + shot.faultNames(), kind -> new ArrayList<>())
                .add("request " + shot.number() + "\n" + shot + "\n" + answer);
    }

    void took(int requests, long nanos) {
        perSecond = (int) (requests * 1_000_000_000L / nanos);
    }

    /** Each kind with how many there were and the first of them. */
    Stream<String> findings() {
        return findings.entrySet().stream()
                .map(kind -> "\n=== " + service + " " + kind.getKey() + " ("
                        + kind.getValue().size() + "), seed " + seed + ", "
                        + kind.getValue().getFirst());
    }

    void print() {
        System.out.printf("Bad input for %s, seed %d, %d requests/s: %s%n", service, seed, perSecond, counts);
    }
}
