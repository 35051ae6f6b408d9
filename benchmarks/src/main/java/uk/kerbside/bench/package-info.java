/**
 * Load programs. Each measures the suite that runs in another terminal and prints its figures with the load that made
 * them; none of them judges. Compare figures of one run with each other, not with those of another machine.
 */
package uk.kerbside.bench;
