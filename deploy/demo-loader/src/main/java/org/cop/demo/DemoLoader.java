package org.cop.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cop.client.api.ApiAddresses;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.MailboxClient;
import org.cop.demo.programme.Faults;
import org.cop.demo.programme.Folder;
import org.cop.demo.programme.Programme;
import org.cop.demo.programme.Rules;

/**
 * Loads a programme's folder into a running platform, through its public REST APIs and as the people of the programme.
 *
 * <p>The files are checked as a whole before the first request. What a request is refused ends the run, with the file that it came from. A run
 * that was interrupted can be repeated: what is there already is found by the keys that people use, and is neither made twice nor changed. A
 * programme all of whose editions are out is left alone.
 */
public final class DemoLoader {
    /** So that the first of them, which the others may follow from, is not scrolled away. */
    private static final int MOST_FAULTS = 20;

    private final Programme programme;
    private final LocalDate today;
    private final ApiClient http;
    private final MailboxClient mailbox;
    private final String password;
    private final Progress progress;

    private DemoLoader(
            Programme programme,
            LocalDate today,
            ApiClient http,
            MailboxClient mailbox,
            String password,
            Progress progress) {
        this.programme = programme;
        this.today = today;
        this.http = http;
        this.mailbox = mailbox;
        this.password = password;
        this.progress = progress;
    }

    /** @param arguments see {@link CommandLine} */
    public static void main(String[] arguments) {
        try {
            CommandLine line = CommandLine.parse(List.of(arguments));
            load(line.folder(), line.addresses(), line.password(), System.out);
        } catch (ClientFailure failure) {
            System.out.flush();
            System.err.println("\nFAILED  " + failure.getMessage());
            System.exit(1);
        }
    }

    /**
     * Loads it as the people of this machine's platform.
     *
     * @param folder for example {@code deploy/demo/little-miracles}
     * @param addresses see {@link ApiAddresses}; others are allowed and not looked at
     * @param progress some lines for each month, for the person who waits
     * @throws ClientFailure with a message for that person
     */
    public static void load(Path folder, Map<String, URI> addresses, PrintStream progress) {
        load(folder, addresses, DemoPeople.PASSWORD, progress);
    }

    private static void load(Path folder, Map<String, URI> addresses, String password, PrintStream out) {
        Programme programme = read(folder, Clock.systemUTC());
        ApiAddresses places = new ApiAddresses(addresses);
        try (ApiClient http = new ApiClient(places, password);
                MailboxClient mailbox = new MailboxClient(places)) {
            LocalDate today = LocalDate.now(programme.zone());
            new DemoLoader(programme, today, http, mailbox, password, new Progress(out)).load();
        }
    }

    /** @throws ClientFailure with what is wrong in the files, the causes first */
    static Programme read(Path folder, Clock clock) {
        Faults faults = new Faults();
        Optional<Programme> programme = Folder.read(folder, faults);
        programme.ifPresent(one -> Rules.check(one, LocalDate.now(clock.withZone(one.zone())), faults));
        List<String> all = faults.all();
        if (!all.isEmpty()) {
            throw new ClientFailure(message(folder, all));
        }
        return programme.orElseThrow();
    }

    private static String message(Path folder, List<String> faults) {
        StringBuilder text = new StringBuilder(
                "%d %s in %s:".formatted(faults.size(), faults.size() == 1 ? "fault" : "faults", folder));
        faults.stream()
                .limit(MOST_FAULTS)
                .forEach(fault ->
                        text.append(System.lineSeparator()).append("  ").append(fault));
        if (faults.size() > MOST_FAULTS) {
            text.append(System.lineSeparator())
                    .append("  and %d more, to be seen when these are mended".formatted(faults.size() - MOST_FAULTS));
        }
        return text.toString();
    }

    private void load() {
        Plan plan = Plan.of(programme);
        progress.begin(programme, plan);
        Optional<String> there = SetUp.find(programme, http);
        ApiSession session = session(there.orElseGet(() -> SetUp.create(programme, http)));
        Editions editions = new Editions(session);
        if (there.isPresent() && isComplete(plan, editions)) {
            progress.alreadyLoaded(programme);
            return;
        }
        PeopleWork people = new PeopleWork(session, mailbox, password);
        new SetUp(session, people, mailbox, progress).run();
        Set<String> done = there.isPresent() ? new ProgressProbe(session).of(plan) : Set.of();
        if (!done.isEmpty()) {
            progress.goesOn(done.size(), plan.steps().size());
        }
        new TimelineRunner(people, new MeetingWork(session), new CaseWork(session), editions, progress)
                .run(plan, done, today);
        progress.end(programme, http.sent());
    }

    private ApiSession session(String programmeId) {
        IdMap ids = new IdMap(programmeId);
        return new ApiSession(programme, new People(programme), ids, http, new ReadinessWaiter(http, ids));
    }

    /** Whatever people may have changed since, a programme is loaded when the last of its editions is out. */
    private boolean isComplete(Plan plan, Editions editions) {
        Plan.Month last = plan.months().getLast();
        return last.month().isBefore(YearMonth.from(today)) && editions.areOut(last);
    }
}
