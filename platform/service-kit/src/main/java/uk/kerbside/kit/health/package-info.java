/**
 * Health that tells degraded from down.
 *
 * <p>Down means: send no requests here. Degraded means: it answers what it can, something it depends on is missing, and
 * it says what. Only <em>down</em> makes the readiness probe fail; both are in its answer.
 */
package uk.kerbside.kit.health;
