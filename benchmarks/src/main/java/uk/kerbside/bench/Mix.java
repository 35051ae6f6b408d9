package uk.kerbside.bench;

import java.util.random.RandomGenerator;

/**
 * One question of the mix: of twenty fourteen find cover, three a right elsewhere, three nothing.
 *
 * @param expected the outcome it must have
 */
record Mix(String vrm, String place, String expected) {
    private static final int OF = 20;
    private static final int COVERED = 14;
    private static final int ELSEWHERE = 17;

    static Mix draw(RandomGenerator random) {
        int kind = random.nextInt(OF);
        int number = random.nextInt(Scene.RIGHTS);
        return new Mix(
                SampleRights.mark(kind < ELSEWHERE ? number : Scene.RIGHTS + number),
                kind < COVERED ? SampleRights.zone(number) : SampleRights.zone(number + 1),
                kind < COVERED ? "COVERED" : kind < ELSEWHERE ? "WRONG_PLACE" : "NOTHING_KNOWN");
    }

    boolean isIn(String answer) {
        return answer.contains("\"outcome\":\"" + expected + "\"");
    }
}
