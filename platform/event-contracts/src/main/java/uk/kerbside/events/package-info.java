/**
 * The published language: what the services tell each other over Kafka.
 *
 * <p>Records, their JSON Schemas and samples; no behaviour but the translation of published states into the kernel's
 * values. Consumers pass over types and fields they do not know, so that services can be upgraded one by one.
 */
package uk.kerbside.events;
