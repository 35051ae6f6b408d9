package uk.kerbside.permits.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.PlaceVersions;
import uk.kerbside.permits.place.Places;

/** What changes at a place, out of what it was, is and will be. Joins the caller's transaction. */
@ApplicationScoped
class ComingChanges {
    private final Places places;
    private final PlaceVersions versions;

    ComingChanges(Places places, PlaceVersions versions) {
        this.places = places;
        this.versions = versions;
    }

    /** Those on one of these days that matter to somebody, the earliest first. */
    List<PlaceChange> of(String placeCode, LocalDate from, LocalDate to) {
        List<CouncilPlace> inOrder = Stream.concat(versions.list(placeCode).stream(), places.find(placeCode).stream())
                .sorted(Comparator.comparing(CouncilPlace::validFrom))
                .toList();
        List<PlaceChange> changes = new ArrayList<>();
        for (int i = 1; i < inOrder.size(); i++) {
            CouncilPlace then = inOrder.get(i);
            changes.add(change(then, then.validFrom(), WhatChanges.between(inOrder.get(i - 1), then)));
        }
        if (!inOrder.isEmpty()) {
            CouncilPlace last = inOrder.getLast();
            last.validUntil().ifPresent(end -> changes.add(change(last, end, WhatChanges.atTheEnd())));
        }
        return changes.stream()
                .filter(change -> !change.words().isEmpty()
                        && !change.from().isBefore(from)
                        && !change.from().isAfter(to))
                .toList();
    }

    private static PlaceChange change(CouncilPlace place, LocalDate from, List<String> words) {
        return new PlaceChange(place.code(), place.name(), from, words);
    }
}
