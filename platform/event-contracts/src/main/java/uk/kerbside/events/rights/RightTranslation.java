package uk.kerbside.events.rights;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkSpan;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceScope;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.vrm.Vrm;

/** A published right as the kernel's: the only translation in the suite, so that all judge the same thing. */
public final class RightTranslation {
    private RightTranslation() {}

    /** @throws IllegalArgumentException when the published right breaks a rule of the kernel's values */
    public static Right toKernel(RightPublished published) {
        return new Right(
                published.rightId(),
                published.source(),
                published.reference(),
                published.accountId(),
                published.typeCode(),
                published.ruleVersion(),
                published.medium(),
                new Interval(published.from(), published.until()),
                published.marks().stream().map(RightTranslation::mark).toList(),
                scope(published.places()),
                Set.copyOf(published.bayClasses()),
                published.hours().map(WeeklyHours::parse),
                published.maxStay(),
                published.status(),
                published.ended().map(ended -> new Right.Ending(ended.at(), ended.by())),
                published.renewal().map(renewal -> new Right.Renewal(renewal.submittedAt(), renewal.graceUntil())),
                published.revision(),
                published.holds().orElse(List.of()).stream()
                        .map(hold -> new Interval(hold.from(), hold.until()))
                        .toList());
    }

    private static MarkSpan mark(RightPublished.Mark mark) {
        return new MarkSpan(Vrm.of(mark.vrm()), new Interval(mark.from(), mark.until()), mark.slot(), mark.role());
    }

    private static PlaceScope scope(RightPublished.Places places) {
        return places.everywhere()
                ? new PlaceScope.Everywhere()
                : new PlaceScope.Listed(
                        places.codes().stream().map(PlaceCode::of).collect(Collectors.toUnmodifiableSet()));
    }
}
