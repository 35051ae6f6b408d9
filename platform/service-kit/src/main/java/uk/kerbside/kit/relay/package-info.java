/**
 * The relay: sends what the journal holds to Kafka, outside any transaction, and is the only sender in a service.
 *
 * <p>What must hold: an event is sent after it was committed, never skipped (a late commit with a lower id included),
 * and event n of a stream only after Kafka acknowledged n−1. It may send twice; consumers know an event by its id.
 * One leader for each service, found by an advisory lock of the connection it works on: when that connection dies, so
 * does the leadership, and another instance takes over. A stream whose event cannot be sent stops alone.
 */
package uk.kerbside.kit.relay;
