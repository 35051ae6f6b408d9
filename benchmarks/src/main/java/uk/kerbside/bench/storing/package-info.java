/**
 * Storing switched off, to measure what it costs. The product has no such switch: the load program starts the service
 * with an agent that takes the one method out.
 */
package uk.kerbside.bench.storing;
