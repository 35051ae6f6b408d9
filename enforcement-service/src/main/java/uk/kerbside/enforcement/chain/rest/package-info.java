/** Chains, their checkpoints and whether they hold, over HTTP. */
package uk.kerbside.enforcement.chain.rest;
