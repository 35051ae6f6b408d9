/**
 * Load programs. Each measures the suite that runs in another terminal and prints its figures with the load that made
 * them; none of them judges. Compare figures of one run with each other, not with those of another machine.
 *
 * <p>They ask the machine's own clock: what they measure is the real time, and the services they load live in it.
 */
package uk.kerbside.bench;
