package uk.kerbside.accounts.payment;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The beans, as CDI would hand them over. */
record GivenProviders(List<CardProvider> all) implements Instance<CardProvider> {
    @Override
    public Stream<CardProvider> stream() {
        return all.stream();
    }

    @Override
    public Iterator<CardProvider> iterator() {
        return all.iterator();
    }

    @Override
    public CardProvider get() {
        return all.getFirst();
    }

    @Override
    public Instance<CardProvider> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends CardProvider> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("Nobody selects");
    }

    @Override
    public <U extends CardProvider> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException("Nobody selects");
    }

    @Override
    public boolean isUnsatisfied() {
        return false;
    }

    @Override
    public boolean isAmbiguous() {
        return false;
    }

    @Override
    public void destroy(CardProvider instance) {
        throw new UnsupportedOperationException("Nobody destroys");
    }

    @Override
    public Handle<CardProvider> getHandle() {
        throw new UnsupportedOperationException("Nobody asks for a handle");
    }

    @Override
    public Iterable<? extends Handle<CardProvider>> handles() {
        throw new UnsupportedOperationException("Nobody asks for handles");
    }
}
