package org.cop.kit.job;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** When work recurs. */
public sealed interface Schedule {
    /** The next time after that instant. */
    Instant next(Instant after);

    static Schedule every(Duration interval) {
        return new Every(interval);
    }

    /**
     * @param expression of five fields: minute, hour, day of the month, month, day of the week
     * @param zone whose clock it goes by, summer time included
     */
    static Schedule cron(String expression, ZoneId zone) {
        return new OnCron(
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(expression), zone);
    }

    record Every(Duration interval) implements Schedule {
        public Every {
            if (!interval.isPositive()) {
                throw new IllegalArgumentException("An interval is positive");
            }
        }

        @Override
        public Instant next(Instant after) {
            return after.plus(interval);
        }
    }

    record OnCron(Cron cron, ZoneId zone) implements Schedule {
        @Override
        public Instant next(Instant after) {
            return ExecutionTime.forCron(cron)
                    .nextExecution(after.atZone(zone))
                    .orElseThrow(() -> new IllegalStateException(cron.asString() + " never comes"))
                    .toInstant();
        }
    }
}
