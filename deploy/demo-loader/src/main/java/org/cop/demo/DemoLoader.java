package org.cop.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cop.client.api.ApiAddresses;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.MailboxClient;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Faults;
import org.cop.demo.files.Folder;
import org.cop.demo.kind.Kind;
import org.cop.demo.load.Load;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.Plan;

/**
 * Loads a programme's folder into a running platform, through its public REST APIs and as the people of the programme.
 *
 * <p>All files are read before the first request, and whatever is wrong with their structure is said at once. What a value must be like is
 * the services' business: a request that is refused ends the run, with the problem and the file, line and field that it came from. A run
 * that was interrupted is repeated, and goes on from where it was.
 */
public final class DemoLoader {
    /** So that the first of them, which the others may follow from, is not scrolled away. */
    private static final int MOST_FAULTS = 20;

    private DemoLoader() {}

    /** A folder's files, of which nothing is wrong with the structure. */
    record Programme(Draft draft, Plan plan) {}

    /** @param arguments see {@link CommandLine} */
    public static void main(String[] arguments) {
        try {
            CommandLine line = CommandLine.parse(List.of(arguments));
            load(line.folder(), line.addresses(), line.password(), line.journals(), System.out);
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
     * @param journals folder of this platform's, in which is noted how far a load has come
     * @param progress some lines for each month, for the person who waits
     * @throws ClientFailure with a message for that person
     */
    public static void load(Path folder, Map<String, URI> addresses, Path journals, PrintStream progress) {
        load(folder, addresses, DemoPeople.PASSWORD, journals, progress);
    }

    private static void load(
            Path folder, Map<String, URI> addresses, String password, Path journals, PrintStream progress) {
        Programme programme = read(folder);
        ApiAddresses places = new ApiAddresses(addresses);
        try (ApiClient http = new ApiClient(places, password);
                MailboxClient mailbox = new MailboxClient(places)) {
            new Load(programme.draft(), programme.plan(), http, progress).run(mailbox, journals, password);
        }
    }

    /** @throws ClientFailure with what is wrong in the files, the causes first */
    static Programme read(Path folder) {
        Faults faults = new Faults();
        Map<String, List<Entry>> files = Folder.read(folder, Kind.files(), faults);
        if (faults.onlySlips()) { // else what the files say of each other would only follow from that
            Draft draft = new Draft(files, faults);
            draft.zone();
            Kind.ALL.forEach(kind -> kind.plan().accept(draft));
            Plan plan = draft.plan();
            if (faults.all().isEmpty()) {
                return new Programme(draft, plan);
            }
        }
        throw new ClientFailure(message(folder, faults.all()));
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
}
