package uk.kerbside.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Eddie, who asks about marks. */
final class Officer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Suite suite;
    private final Api api;
    private final Supplier<UUID> checkIds;

    Officer(Suite suite, Api api, Supplier<UUID> checkIds) {
        this.suite = suite;
        this.api = api;
        this.checkIds = checkIds;
    }

    Api.Answer check(String mark, String place, String bayClass) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("checkId", checkIds.get().toString());
        question.put("vrm", mark);
        question.put("place", place);
        question.put("bayClass", bayClass);
        return api.post(suite.enforcement("/v1/checks"), question).expect(200);
    }

    /** Asks again and again until the outcome is this one; says how long after {@code since} it was. */
    Duration waitFor(String outcome, String mark, String place, String bayClass, long sinceNanos) {
        Instant givenUp = Instant.ofEpochMilli(System.currentTimeMillis()).plus(PATIENCE);
        while (true) {
            Api.Answer answer = check(mark, place, bayClass);
            if (answer.text("outcome").equals(outcome)) {
                return Duration.ofNanos(System.nanoTime() - sinceNanos);
            }
            if (Instant.ofEpochMilli(System.currentTimeMillis()).isAfter(givenUp)) {
                throw new StoryBreaks("After " + PATIENCE.toSeconds() + " s a check of " + mark + " at " + place
                        + " is still " + answer.text("outcome") + " and not " + outcome + ": " + answer.body());
            }
        }
    }
}
