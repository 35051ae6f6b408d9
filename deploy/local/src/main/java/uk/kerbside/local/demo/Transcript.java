package uk.kerbside.local.demo;

/** Hears the story as it is told. */
public interface Transcript {
    /** A new chapter. */
    void chapter(String title);

    /**
     * Somebody does something and is answered.
     *
     * @param who the person acting
     * @param does what they do, in plain English
     * @param answer what the suite says
     */
    void line(String who, String does, String answer);

    /** A story nobody listens to. */
    Transcript SILENT = new Transcript() {
        @Override
        public void chapter(String title) {}

        @Override
        public void line(String who, String does, String answer) {}
    };
}
