package uk.kerbside.kit.health;

/** One thing a service depends on. Implementations are beans; they answer at once and never throw. */
public interface HealthPart {
    /** How things stand. */
    enum State {
        OK,
        DEGRADED,
        DOWN
    }

    /**
     * @param state the worst part decides the whole
     * @param detail plain English for an operator; no personal data
     */
    record Report(State state, String detail) {
        public static Report ok(String detail) {
            return new Report(State.OK, detail);
        }

        public static Report degraded(String detail) {
            return new Report(State.DEGRADED, detail);
        }

        public static Report down(String detail) {
            return new Report(State.DOWN, detail);
        }
    }

    /** The part's name in the answer. */
    String name();

    Report report();
}
