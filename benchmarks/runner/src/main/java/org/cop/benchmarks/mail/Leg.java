package org.cop.benchmarks.mail;

import java.util.List;
import java.util.Map;
import org.cop.benchmarks.measure.Sample;
import org.cop.benchmarks.measure.Table;

/** What one leg did: of one round, or the medians of all. */
record Leg(double mailsASecond, double mailsACpuSecond, double databaseCpu, double sinkCpu) {
    static Leg of(int mails, double seconds, double cpu, double database, double sink) {
        return new Leg(mails / seconds, mails / cpu, database, sink);
    }

    static Leg median(List<Leg> legs) {
        return new Leg(
                Sample.median(legs.stream().map(Leg::mailsASecond).toList()),
                Sample.median(legs.stream().map(Leg::mailsACpuSecond).toList()),
                Sample.median(legs.stream().map(Leg::databaseCpu).toList()),
                Sample.median(legs.stream().map(Leg::sinkCpu).toList()));
    }

    static void print(Leg service, Leg bare, Leg loop) {
        var table = new Table(
                "",
                "Mails/s",
                "Mails per CPU second",
                "PostgreSQL's CPU, s",
                "Sink's CPU, s",
                "x the loop, per s",
                "per CPU second");
        for (var leg : List.of(
                Map.entry("Newsletter service, queue and all", service),
                Map.entry("Bare SMTP client", bare),
                Map.entry("quarkus-mailer in a loop", loop))) {
            table.row(
                    leg.getKey(),
                    leg.getValue().mailsASecond(),
                    leg.getValue().mailsACpuSecond(),
                    leg.getValue().databaseCpu(),
                    leg.getValue().sinkCpu(),
                    leg.getValue().mailsASecond() / loop.mailsASecond(),
                    leg.getValue().mailsACpuSecond() / loop.mailsACpuSecond());
        }
        table.print();
        System.out.printf(
                "The service reaches %.2f of the bare client per second and %.2f per CPU second of the sender.%n",
                service.mailsASecond() / bare.mailsASecond(), service.mailsACpuSecond() / bare.mailsACpuSecond());
    }
}
