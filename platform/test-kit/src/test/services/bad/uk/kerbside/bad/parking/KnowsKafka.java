package uk.kerbside.bad.parking;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends from the core. */
class KnowsKafka {
    ProducerRecord<String, String> message;
}
