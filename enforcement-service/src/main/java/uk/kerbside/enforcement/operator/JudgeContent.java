package uk.kerbside.enforcement.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;

/** Judges what a third party says of a right, and names every fault in it. */
@ApplicationScoped
public class JudgeContent {
    /** A reference stands in addresses and in the right's id. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** What somebody sent, as far as it could be read. */
    public record Told(
            String reference, String vrm, List<String> places, List<BayClass> bayClasses, Instant from, Instant until) {
        /** Marks are personal data. */
        @Override
        public String toString() {
            return "Told[" + reference + "]";
        }
    }

    /**
     * What is wrong with it.
     *
     * @param field which of the fields
     * @param code stable, for programs
     */
    public record Fault(String field, String code, String message) {}

    /** Sound content, or the faults. */
    public record Judged(Optional<RightContent> content, List<Fault> faults) {}

    /** The one fault that is not the request's own: another day the place may be there. */
    public static final String PLACE_UNKNOWN = "PLACE_UNKNOWN";

    private final CurrentKnowledge knowledge;
    private final OperatorSettings settings;

    JudgeContent(CurrentKnowledge knowledge, OperatorSettings settings) {
        this.knowledge = knowledge;
        this.settings = settings;
    }

    /** @throws RefusedException {@code SERVICE_UNAVAILABLE} while the places are not known yet */
    public Judged judge(Told told) {
        List<Fault> faults = new ArrayList<>();
        Optional<Vrm> vrm = Vrm.read(told.vrm());
        if (vrm.isEmpty()) {
            faults.add(new Fault("vrm", "MARK_UNUSABLE", "is no mark: 1 to 12 letters and digits"));
        }
        judgeReference(told.reference(), vrm, faults);
        List<PlaceCode> places = places(told.places(), faults);
        if (told.bayClasses().isEmpty()) {
            faults.add(new Fault("bayClasses", "BAY_MISSING", "must name at least one class of bay"));
        }
        judgeTerm(told.from(), told.until(), faults);
        return faults.isEmpty()
                ? new Judged(
                        Optional.of(new RightContent(
                                vrm.orElseThrow(),
                                places,
                                told.bayClasses(),
                                told.from().truncatedTo(ChronoUnit.MICROS),
                                told.until().truncatedTo(ChronoUnit.MICROS))),
                        faults)
                : new Judged(Optional.empty(), faults);
    }

    /** Marks never stand in addresses, not even as somebody's reference. */
    private static void judgeReference(String reference, Optional<Vrm> vrm, List<Fault> faults) {
        if (!REFERENCE.matcher(reference).matches()) {
            faults.add(
                    new Fault(
                            "reference",
                            "REFERENCE_UNUSABLE",
                            "must be 1 to 64 letters, digits, dots, hyphens and underscores, beginning with one of the first two"));
        } else if (vrm.isPresent() && Vrm.read(reference).equals(vrm)) {
            faults.add(new Fault(
                    "reference", "REFERENCE_IS_MARK", "must not be the mark: references stand in addresses and logs"));
        }
    }

    private List<PlaceCode> places(List<String> codes, List<Fault> faults) {
        Knowledge known = knowledge.get();
        List<PlaceCode> places = new ArrayList<>();
        if (codes.isEmpty()) {
            faults.add(new Fault("places", "PLACE_MISSING", "must name at least one place"));
        }
        for (String code : codes) {
            Optional<PlaceCode> place =
                    code(code).filter(read -> known.place(read).isPresent());
            place.ifPresentOrElse(
                    places::add,
                    () -> faults.add(new Fault("places", PLACE_UNKNOWN, "names a place the council does not have")));
        }
        return places;
    }

    private static Optional<PlaceCode> code(String text) {
        try {
            return Optional.of(PlaceCode.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void judgeTerm(Instant from, Instant until, List<Fault> faults) {
        if (!until.isAfter(from)) {
            faults.add(new Fault("until", "ENDS_BEFORE_IT_STARTS", "must lie after from"));
        } else if (Duration.between(from, until).compareTo(settings.termAtMost()) > 0) {
            faults.add(new Fault(
                    "until",
                    "TERM_TOO_LONG",
                    "may lie at most " + settings.termAtMost().toDays() + " days after from"));
        }
    }
}
