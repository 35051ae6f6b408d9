package uk.kerbside.enforcement.knowledge;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, once. Thread-safe; a reader of what is made never waits. */
final class OnceMade<T> {
    private final Supplier<T> maker;
    private volatile T made;

    OnceMade(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T known = made;
        return known != null ? known : make();
    }

    private synchronized T make() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
