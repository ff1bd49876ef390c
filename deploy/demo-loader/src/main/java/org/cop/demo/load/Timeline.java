package org.cop.demo.load;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Action.Change;
import org.cop.demo.plan.Action.Invite;
import org.cop.demo.plan.Action.Reply;
import org.cop.demo.plan.Action.Subscribe;
import org.cop.demo.plan.Plan;
import org.cop.demo.plan.Step;

/** Takes the steps of a plan: the setting up, then month after month with its editions, then what comes afterwards. */
final class Timeline {
    private final Sender sender;
    private final Mails mails;
    private final Editions editions;
    private final Journal journal;
    private final Progress progress;

    Timeline(Sender sender, Mails mails, Editions editions, Journal journal, Progress progress) {
        this.sender = sender;
        this.mails = mails;
        this.editions = editions;
        this.journal = journal;
        this.progress = progress;
    }

    /** @param thisMonth in the programme's zone: its editions are still to come */
    void run(Plan plan, YearMonth thisMonth) {
        Plan.stages(remaining(plan.before())).forEach(stage -> {
            Parallel.inOrder(stage, this::take);
            progress.stage(stage);
        });
        for (Plan.Month month : plan.months()) {
            boolean isOver = month.month().isBefore(thisMonth);
            List<Step> steps = remaining(month.steps());
            if (steps.isEmpty() && isOver && journal.isDone(key(month))) {
                progress.wasLoaded(month);
                continue;
            }
            Plan.stages(steps).forEach(stage -> Parallel.inOrder(stage, this::take));
            progress.month(month, steps);
            if (!isOver) {
                progress.notOver();
            } else if (!journal.isDone(key(month))) {
                editions.awaitNews(month);
                progress.editions(editions.bringOut(month.month()));
                journal.done(key(month), Map.of());
            }
        }
        Plan.stages(remaining(plan.afterwards())).forEach(stage -> Parallel.inOrder(stage, this::take));
    }

    /** Whether an earlier run has done all there is to do before the month is over. */
    boolean isDone(Plan plan, YearMonth thisMonth) {
        return remaining(plan.steps()).isEmpty()
                && plan.months().stream()
                        .filter(month -> month.month().isBefore(thisMonth))
                        .allMatch(month -> journal.isDone(key(month)));
    }

    List<Step> remaining(List<Step> steps) {
        return steps.stream().filter(step -> !journal.isDone(step.key())).toList();
    }

    private static String key(Plan.Month month) {
        return "editions/" + month.month();
    }

    private void take(Step step) {
        Map<String, String> saved = switch (step.action()) {
            case Call call -> sender.call(step, call);
            case Invite invite -> mails.invite(step, invite, journal.begin(step.key()));
            case Reply reply -> {
                mails.reply(step, reply);
                yield Map.of();
            }
            case Subscribe subscribe -> {
                mails.subscribe(step, subscribe);
                yield Map.of();
            }
            case Change change -> {
                sender.change(step, change.call());
                yield Map.of();
            }
        };
        journal.done(step.key(), saved);
    }
}
