package uk.kerbside.good.permit.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import uk.kerbside.good.permit.EndPermit;

/** From Kafka. */
class Hears {
    private final EndPermit endPermit;

    Hears(EndPermit endPermit) {
        this.endPermit = endPermit;
    }

    void hear(ConsumerRecord<String, String> record) {
        endPermit.end(record.key());
    }
}
