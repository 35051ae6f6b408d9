package uk.kerbside.permits.announcement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.permits.place.CouncilPlace;

/** Says what is otherwise between two versions of a place, as far as it matters to those who park there. */
final class WhatChanges {
    private static final String NOTHING = "Nothing is controlled there any more.";

    private final CouncilPlace before;
    private final CouncilPlace then;
    private final List<String> words = new ArrayList<>();

    private WhatChanges(CouncilPlace before, CouncilPlace then) {
        this.before = before;
        this.then = then;
    }

    /** Nothing for a new order of the same content. */
    static List<String> between(CouncilPlace before, CouncilPlace then) {
        return new WhatChanges(before, then).words();
    }

    /** When nothing follows. */
    static List<String> atTheEnd() {
        return List.of(NOTHING);
    }

    private List<String> words() {
        hours();
        bays();
        days();
        area();
        if (!Set.copyOf(before.bayClassChanges()).equals(Set.copyOf(then.bayClassChanges()))) {
            words.add("Its bays are open to other types of permit than before.");
        }
        return words;
    }

    private void hours() {
        if (!before.hours().equals(then.hours())) {
            words.add("Controlled hours: " + insteadOf(then.hours(), before.hours()) + ".");
        }
        Arrays.stream(BayClass.values())
                .filter(bay ->
                        before.bayClasses().contains(bay) && then.bayClasses().contains(bay))
                .filter(bay -> !Optional.ofNullable(before.hoursByBayClass().get(bay))
                        .equals(Optional.ofNullable(then.hoursByBayClass().get(bay))))
                .forEach(bay -> words.add("Hours of " + word(bay) + " bays: "
                        + insteadOf(hoursOf(then, bay), hoursOf(before, bay)) + "."));
    }

    private static Optional<String> hoursOf(CouncilPlace place, BayClass bay) {
        return Optional.ofNullable(place.hoursByBayClass().get(bay)).or(place::hours);
    }

    private static String insteadOf(Optional<String> now, Optional<String> old) {
        return now.orElse("none") + " instead of " + old.orElse("none");
    }

    private void bays() {
        String gone = names(before, then);
        String fresh = names(then, before);
        if (!fresh.isEmpty()) {
            words.add("There are " + fresh + " bays as well.");
        }
        if (!gone.isEmpty()) {
            words.add("There are no " + gone + " bays any more.");
        }
    }

    private static String names(CouncilPlace has, CouncilPlace hasNot) {
        return has.bayClasses().stream()
                .filter(bay -> !hasNot.bayClasses().contains(bay))
                .sorted()
                .map(WhatChanges::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(BayClass bay) {
        return bay.name().toLowerCase(java.util.Locale.UK).replace('_', ' ');
    }

    private void days() {
        if (before.controlledOnBankHolidays() != then.controlledOnBankHolidays()) {
            words.add(
                    then.controlledOnBankHolidays()
                            ? "It is controlled on bank holidays too."
                            : "It is not controlled on bank holidays.");
        }
        if (before.termTimeOnly() != then.termTimeOnly()) {
            words.add(
                    then.termTimeOnly()
                            ? "It is controlled in school terms only."
                            : "It is controlled in school holidays too.");
        }
    }

    private void area() {
        if (!before.boundaryWkt().equals(then.boundaryWkt())
                || !before.houseNumbers().equals(then.houseNumbers())) {
            words.add("It covers another area: ask us whether your street and your house still belong to it.");
        }
    }
}
