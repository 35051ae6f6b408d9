package uk.kerbside.badplatform.kernel;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A value that knows a framework. */
record KnowsJackson(@JsonProperty String value) {}
