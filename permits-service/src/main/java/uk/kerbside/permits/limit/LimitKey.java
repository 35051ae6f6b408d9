package uk.kerbside.permits.limit;

import uk.kerbside.permits.catalogue.Limit;

/**
 * What is counted.
 *
 * @param of whose: a property reference, an account id, an account at a car park
 */
public record LimitKey(String typeCode, Limit.Scope scope, String of) {}
