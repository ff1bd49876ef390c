package org.cop.ops.restore;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cop.ops.kafka.KafkaOptions;
import org.cop.ops.kafka.TopicReader;
import org.jdbi.v3.core.Handle;

/** The cases that were withdrawn since the back-up: somebody may have been recognised in one. They stay withdrawn. */
final class CasebookAfterRestore {
    private static final String CASEBOOK = "cop.casebook.v1";

    /** The day of the withdrawal, by case. */
    private final Map<String, String> withdrawn = new LinkedHashMap<>();

    private CasebookAfterRestore() {}

    /** @param since a while before the time that the database was put back to */
    static CasebookAfterRestore read(KafkaOptions kafka, Instant since) {
        var lost = new CasebookAfterRestore();
        new TopicReader(kafka).readSince(CASEBOOK, since, lost::add);
        return lost;
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        if (PublishedEvent.type(record).equals("case-study.withdrawn")) {
            JsonNode event = PublishedEvent.body(record);
            withdrawn.put(event.path("caseStudyId").asText(), event.path("on").asText());
        }
    }

    /** @return how many cases are withdrawn again */
    int writeTo(Handle database) {
        int cases = 0;
        for (var withdrawal : withdrawn.entrySet()) {
            cases += database.createUpdate("""
                            update case_study
                            set state = 'WITHDRAWN', withdrawn_on = cast(:on as date), version = version + 1
                            where id = cast(:id as uuid) and state <> 'WITHDRAWN'
                            """)
                    .bind("id", withdrawal.getKey())
                    .bind("on", withdrawal.getValue())
                    .execute();
        }
        return cases;
    }
}
