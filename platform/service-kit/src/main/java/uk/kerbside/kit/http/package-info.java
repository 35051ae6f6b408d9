/**
 * What stands between the network and a resource: strict JSON, limits for bodies and rates, addresses without hidden
 * characters. A request is read as it is written or refused, never mended.
 */
package uk.kerbside.kit.http;
