package uk.kerbside.testkit.endpoint;

/** The part of a committed page between {@code <!-- begin NAME -->} and {@code <!-- end NAME -->}. */
record PageSection(CommittedFile page, String name) {

    static PageSection of(String pageBelowRoot, String name) {
        return new PageSection(CommittedFile.of(pageBelowRoot), name);
    }

    /** What stands there now. */
    String text() {
        String whole = page.text();
        return whole.substring(start(whole), end(whole));
    }

    /** @throws AssertionError when it says something else */
    void mustBe(String expected) {
        String whole = page.text();
        page.mustBe(whole.substring(0, start(whole)) + "\n" + expected + whole.substring(end(whole)));
    }

    private int start(String whole) {
        return found(whole, "<!-- begin " + name + " -->") + "<!-- begin  -->".length() + name.length();
    }

    private int end(String whole) {
        return found(whole, "<!-- end " + name + " -->");
    }

    private int found(String whole, String marker) {
        int at = whole.indexOf(marker);
        if (at < 0) {
            throw new AssertionError(page.path().getFileName() + " has no line " + marker);
        }
        return at;
    }
}
