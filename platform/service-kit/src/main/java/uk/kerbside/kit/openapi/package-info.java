/**
 * What every operation has in common, written into the OpenAPI document while the service is built: the problems it
 * may answer, the headers it understands and the roles that may call it. Read from the same annotations that are
 * enforced, so that the document cannot promise anything else.
 */
package uk.kerbside.kit.openapi;
