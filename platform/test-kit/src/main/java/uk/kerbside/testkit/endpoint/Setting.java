package uk.kerbside.testkit.endpoint;

import java.util.Optional;

/**
 * One setting of a service.
 *
 * @param key as it stands in a properties file; {@code <name>} where there may be several
 * @param usual what it is when nobody sets it; absent when it is nothing then, or has to be set
 * @param meaning one sentence or more
 */
record Setting(String key, Optional<String> usual, String meaning) {}
