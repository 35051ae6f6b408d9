package uk.kerbside.local.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import uk.kerbside.local.demo.Api.Answer;

/** Eddie, who asks about marks. */
public final class Officer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Suite suite;
    private final Api api;
    private final CheckIds checkIds;

    public Officer(Suite suite, RandomGenerator random) {
        this.suite = suite;
        this.api = Api.as(suite.token().apply("eddie"));
        this.checkIds = new CheckIds(random);
    }

    public Answer check(String mark, String place, String bayClass) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("checkId", checkIds.next().toString());
        question.put("vrm", mark);
        question.put("place", place);
        question.put("bayClass", bayClass);
        return api.post(suite.enforcement("/v1/checks"), question).expect(200);
    }

    /** Asks once; any other outcome breaks the story. */
    public Answer expect(String outcome, String mark, String place, String bayClass) {
        Answer answer = check(mark, place, bayClass);
        if (!answer.text("outcome").equals(outcome)) {
            throw new StoryBreaks("The check is not " + outcome + ": " + answer.body());
        }
        return answer;
    }

    /** A check as it is kept. */
    public Answer readBack(String checkId) {
        return api.get(suite.enforcement("/v1/checks/" + checkId)).expect(200);
    }

    /** Asks again and again until the outcome is this one; says how long after {@code sinceNanos} it was. */
    public Duration waitFor(String outcome, String mark, String place, String bayClass, long sinceNanos) {
        long givenUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = check(mark, place, bayClass);
            if (answer.text("outcome").equals(outcome)) {
                return Duration.ofNanos(System.nanoTime() - sinceNanos);
            }
            if (System.nanoTime() > givenUp) {
                throw new StoryBreaks("After " + PATIENCE.toSeconds() + " s a check of " + mark + " at " + place
                        + " is still " + answer.text("outcome") + " and not " + outcome + ": " + answer.body());
            }
        }
    }
}
