/**
 * Checks that hold for every endpoint of a service, made from the service's own OpenAPI document, so that a new endpoint
 * is covered without anybody remembering: hostile requests are refused politely
 * ({@link uk.kerbside.testkit.endpoint.HostileInputs}), every endpoint asks who is calling
 * ({@link uk.kerbside.testkit.endpoint.EveryEndpointAsksWho}), and what is served is what is committed and written down
 * ({@link uk.kerbside.testkit.endpoint.CommittedDocument}, {@link uk.kerbside.testkit.endpoint.RolesPage},
 * {@link uk.kerbside.testkit.endpoint.ProblemsPage}). All are called from a service's {@code EveryEndpointTest}.
 */
package uk.kerbside.testkit.endpoint;
