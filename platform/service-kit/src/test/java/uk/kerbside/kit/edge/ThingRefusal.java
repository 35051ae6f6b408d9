package uk.kerbside.kit.edge;

import uk.kerbside.kit.problem.Refusal;

enum ThingRefusal implements Refusal {
    NO_MORE_THINGS;

    @Override
    public String title() {
        return "There are enough things";
    }
}
