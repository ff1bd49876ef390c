package org.cop.systemtests.badinput;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service and what is sent to it. */
final class Target {
    /** With which something sound may be refused: what it is about is gone, or in another state. */
    private static final Set<Integer> ABOUT_THINGS = Set.of(404, 409, 410, 412);

    private final List<Endpoint> endpoints;
    private final Range range;
    private final SoundRequests sound;
    private final List<FuzzCase> shots;
    private final Report report;
    /** What was sent last and is refused. */
    private List<FuzzCase> refused = List.of();

    Target(List<Endpoint> endpoints, Range range, SoundRequests sound, List<FuzzCase> shots, Report report) {
        this.endpoints = endpoints;
        this.range = range;
        this.sound = sound;
        this.shots = shots;
        this.report = report;
    }

    /** Kinds of broken requests that some endpoint of the service does not get, though they can occur there. */
    List<String> kindsThatAreNotSent() {
        Map<Endpoint, Set<Kind>> sent = shots.stream()
                .collect(Collectors.groupingBy(
                        FuzzCase::endpoint, Collectors.flatMapping(FuzzCase::kinds, Collectors.toSet())));
        Stream<String> ofEndpoints = endpoints.stream()
                .flatMap(endpoint -> Stream.of(Kind.values())
                        .filter(kind -> kind.occursAt(endpoint)
                                && !sent.getOrDefault(endpoint, Set.of()).contains(kind))
                        .map(kind -> kind + " to " + endpoint));
        Set<Kind> all = new HashSet<>();
        sent.values().forEach(all::addAll);
        return Stream.concat(
                        ofEndpoints,
                        Stream.of(Kind.values())
                                .filter(kind -> !all.contains(kind))
                                .map(Kind::name))
                .toList();
    }

    void sendCertain() {
        refused = shots.stream().filter(FuzzCase::certain).toList();
        long began = System.nanoTime();
        report.add(refused, range.send(refused));
        report.took(refused.size(), System.nanoTime() - began);
    }

    void sendStrange() {
        List<FuzzCase> strange = shots.stream().filter(shot -> !shot.certain()).toList();
        refused = report.add(strange, range.send(strange));
    }

    /** Sends again what was refused. @return whether all of it was refused again */
    boolean refusesAgain() {
        List<Answer> answers = range.send(refused);
        List<FuzzCase> again = new ArrayList<>();
        for (int i = 0; i < refused.size(); i++) {
            if (answers.get(i).refused()) {
                again.add(refused.get(i));
            }
        }
        boolean all = again.size() == refused.size();
        refused = again;
        return all;
    }

    /** Of what was sent last finds one that changes these again, if there is one, by sending ever smaller parts. */
    void blame(Set<String> tables, State state) {
        if (!isChangedBy(refused, state)) {
            return;
        }
        List<FuzzCase> suspects = refused;
        while (suspects.size() > 1) {
            List<FuzzCase> half = suspects.subList(0, suspects.size() / 2);
            suspects = isChangedBy(half, state) ? half : suspects.subList(half.size(), suspects.size());
        }
        report.changed(tables, suspects.getFirst(), range.send(suspects).getFirst());
    }

    private boolean isChangedBy(List<FuzzCase> some, State state) {
        Map<String, String> before = state.settled();
        range.send(some);
        return !state.settled().equals(before);
    }

    /** The sound requests that are refused as if they were broken, and not because things are not so that it can be done. */
    List<String> notUnderstood(Random random) {
        List<FuzzCase> asked = endpoints.stream()
                .map(endpoint -> new FuzzCase(0, sound.of(endpoint, random), List.of()))
                .toList();
        List<Answer> answers = range.send(asked);
        List<String> notUnderstood = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Answer answer = answers.get(i);
            if (!answer.accepted() && !ABOUT_THINGS.contains(answer.status())) {
                notUnderstood.add(asked.get(i) + "\n" + answer);
            }
        }
        return notUnderstood;
    }

    Report report() {
        return report;
    }
}
