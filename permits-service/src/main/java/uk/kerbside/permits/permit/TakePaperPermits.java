package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.kerbside.kernel.Interval;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.HeldBeside;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.limit.SetLimits;

/**
 * Takes over permits that were issued on paper. They were paid for, so no limit and no other permit stands in their way;
 * but they count, and whoever comes afterwards finds their places and vehicles taken. Joins the caller's transaction.
 */
@ApplicationScoped
public class TakePaperPermits {
    private final Permits permits;
    private final Limits limits;
    private final SetLimits setLimits;
    private final PublishPermit publish;

    TakePaperPermits(Permits permits, Limits limits, SetLimits setLimits, PublishPermit publish) {
        this.permits = permits;
        this.limits = limits;
        this.setLimits = setLimits;
        this.publish = publish;
    }

    /** What stands out about a permit that was taken over. */
    public enum Remark {
        VEHICLE_HAS_PERMIT,
        OVER_LIMIT
    }

    /** @return what stands out, by permit number; numbers of which nothing is to be said are absent */
    public Map<String, Set<Remark>> take(List<PaperGrant> papers, Instant now) {
        Map<String, Set<Remark>> remarks = new HashMap<>();
        // First: with the permits at hand, Hibernate would look at each of them before each question.
        Map<LimitKey, Integer> setOfPlaces = setOfPlaces(papers);
        List<Permits.TakenVehicle> taken = new ArrayList<>(permits.listTaken(
                papers.stream().map(PaperGrant::vrm).distinct().toList()));
        Map<String, Permit> news = new TreeMap<>();
        for (PaperGrant paper : papers) {
            boolean isFree = taken.stream().noneMatch(other -> isSameFor(paper, other));
            if (isFree) {
                taken.add(vehicle(paper));
            } else {
                remark(remarks, paper, Remark.VEHICLE_HAS_PERMIT);
            }
            news.put(paper.number(), paper.takeOver(isFree));
        }
        publish.publishAll(news.values());
        permits.addAll(List.copyOf(news.values()));
        count(papers, setOfPlaces, remarks, now);
        permits.rankPaper(
                papers.stream()
                        .flatMap(paper -> paper.uprn().stream())
                        .distinct()
                        .toList(),
                now);
        return remarks;
    }

    /** One that is over already: it stands in nobody's way and counts towards nothing, but can be renewed late. */
    public void takeWhatIsOver(PaperGrant paper) {
        Permit over = paper.takeOver(false);
        publish.publishAll(List.of(over));
        permits.addAll(List.of(over));
    }

    private Map<LimitKey, Integer> setOfPlaces(List<PaperGrant> papers) {
        Map<LimitKey, Integer> set = new HashMap<>();
        papers.stream().map(TakePaperPermits::place).distinct().forEach(place -> setLimits
                .find(place)
                .ifPresent(most -> set.put(place, most)));
        return set;
    }

    private static LimitKey place(PaperGrant paper) {
        return new LimitKey(paper.typeCode(), Limit.Scope.PLACE, paper.scope().mainPlace());
    }

    private void count(
            List<PaperGrant> papers,
            Map<LimitKey, Integer> setOfPlaces,
            Map<String, Set<Remark>> remarks,
            Instant now) {
        Map<LimitKey, Integer> most = new HashMap<>(setOfPlaces);
        List<HeldBeside> held = new ArrayList<>();
        for (PaperGrant paper : papers) {
            if (setOfPlaces.containsKey(place(paper))) {
                held.add(new HeldBeside(place(paper), paper.number(), paper.until()));
            }
            for (Limit limit : paper.rules().limits()) {
                LimitKey.of(
                                paper.typeCode(),
                                limit.scope(),
                                paper.accountId(),
                                paper.uprn(),
                                paper.scope().mainPlace())
                        .ifPresent(key -> {
                            most.put(key, limit.most());
                            held.add(new HeldBeside(key, paper.number(), paper.until()));
                        });
            }
        }
        limits.holdBeside(held, now).forEach((place, count) -> {
            if (count > most.get(place.key())) {
                remarks.computeIfAbsent(place.holder(), number -> EnumSet.noneOf(Remark.class))
                        .add(Remark.OVER_LIMIT);
            }
        });
    }

    private static void remark(Map<String, Set<Remark>> remarks, PaperGrant paper, Remark remark) {
        remarks.computeIfAbsent(paper.number(), number -> EnumSet.noneOf(Remark.class))
                .add(remark);
    }

    private static Permits.TakenVehicle vehicle(PaperGrant paper) {
        return new Permits.TakenVehicle(
                paper.vrm().value(),
                paper.typeCode(),
                paper.scope().mainPlace(),
                Interval.of(paper.from(), paper.until()));
    }

    private static boolean isSameFor(PaperGrant paper, Permits.TakenVehicle other) {
        return other.vrm().equals(paper.vrm().value())
                && other.typeCode().equals(paper.typeCode())
                && other.place().equals(paper.scope().mainPlace())
                && other.time().overlaps(Interval.of(paper.from(), paper.until()));
    }
}
