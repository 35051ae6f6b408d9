package uk.kerbside.bad.parking.clients;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends events where others are asked. */
class Sends {
    ProducerRecord<String, String> message;
}
