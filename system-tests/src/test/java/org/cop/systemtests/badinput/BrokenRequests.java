package org.cop.systemtests.badinput;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sound requests, each broken in one or two ways: every way at every endpoint once, then at random. */
final class BrokenRequests {
    private static final int SECOND_FAULT_IN = 4;

    private final List<Endpoint> endpoints;
    private final SoundRequests sound;
    private final Random random;
    private final Map<Endpoint, List<Fault>> ways = new HashMap<>();
    private final List<FuzzCase> shots = new ArrayList<>();

    BrokenRequests(List<Endpoint> endpoints, SoundRequests sound, Random random) {
        this.endpoints = endpoints;
        this.sound = sound;
        this.random = random;
        List<Fault> faults = Faults.all();
        endpoints.forEach(endpoint -> ways.put(
                endpoint,
                faults.stream().filter(fault -> fault.fits().test(endpoint)).toList()));
    }

    List<FuzzCase> take(int count) {
        for (Endpoint endpoint : endpoints) {
            ways.get(endpoint).forEach(fault -> broken(endpoint, fault));
        }
        while (shots.size() < count) {
            Endpoint endpoint = any();
            Fault fault = any(endpoint);
            RequestBuilder draft = broken(endpoint, fault);
            if (fault.certain() && !draft.unframed && random.nextInt(SECOND_FAULT_IN) == 0) {
                breakAgain(shots.removeLast());
            }
        }
        return shots;
    }

    private RequestBuilder broken(Endpoint endpoint, Fault fault) {
        RequestBuilder draft = sound.of(endpoint, random);
        fault.breakIn(draft, random);
        shots.add(new FuzzCase(shots.size(), draft, List.of(fault)));
        return draft;
    }

    private void breakAgain(FuzzCase shot) {
        Fault first = shot.faults().getFirst();
        Fault second = any(shot.endpoint());
        if (second.certain() && second != first) {
            second.breakIn(shot.draft(), random);
            shots.add(new FuzzCase(shot.number(), shot.draft(), List.of(first, second)));
        } else {
            shots.add(shot);
        }
    }

    /** Those that take more can be broken in more ways. */
    private Endpoint any() {
        Endpoint endpoint = Faults.any(endpoints, random);
        return endpoint.body().isEmpty() && random.nextBoolean() ? Faults.any(endpoints, random) : endpoint;
    }

    private Fault any(Endpoint endpoint) {
        List<Fault> fitting = ways.get(endpoint);
        int at = random.nextInt(fitting.stream().mapToInt(Fault::weight).sum());
        for (Fault fault : fitting) {
            at -= fault.weight();
            if (at < 0) {
                return fault;
            }
        }
        throw new IllegalStateException();
    }
}
