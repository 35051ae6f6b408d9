/**
 * The whole suite on one machine without containers: PostgreSQL, Kafka and Keycloak from Maven artefacts, then the five
 * services, each a child process with a log, a pid file and a health check of its own.
 *
 * <p>{@code LocalStack} is the library (end-to-end tests start a second stack on other ports), {@code
 * Main} the program behind {@code ./kerbside}. Everything listens on loopback only; everything kept lies under one state
 * folder.
 */
package uk.kerbside.local;
