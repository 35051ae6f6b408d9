package uk.kerbside.badplatform.contracts.permits;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A body that knows how it is written. */
record KnowsJson(@JsonProperty String value) {}
