package uk.kerbside.permits.register.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.register.ApplicationFilter;
import uk.kerbside.permits.register.ApplicationRegister;
import uk.kerbside.permits.register.ApplicationSort;

/** The register out of the applications' table. */
@ApplicationScoped
class StoredApplicationRegister implements ApplicationRegister {
    private static final String WITH_OFFICER = "status in ('IN_REVIEW', 'APPEALED')";

    private final EntityManager entities;

    StoredApplicationRegister(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<PermitApplication> list(
            ApplicationFilter filter, ApplicationSort sort, Optional<Position> after, Instant now, int limit) {
        Narrowing narrowing = new Narrowing()
                .by(filter.typeCode(), "type_code = :type", "type")
                .by(filter.accountId(), "account_id = :account", "account")
                .by(filter.waitingSince(), WITH_OFFICER + " and submitted_at < :since", "since")
                .by(filter.overdueOn(), WITH_OFFICER + " and decide_by < :today", "today")
                .by(filter.claimedBy(), "claimed_by = :officer", "officer");
        if (filter.claimedBy().isPresent()) {
            narrowing.by("claimed_until > :now").with("now", now);
        }
        if (!filter.statuses().isEmpty()) {
            narrowing
                    .by("status in (:statuses)")
                    .with(
                            "statuses",
                            filter.statuses().stream()
                                    .map(ApplicationStatus::name)
                                    .toList());
        }
        after.ifPresent(position -> after(position, sort, narrowing));
        String order = order(sort, narrowing);
        return read(narrowing, order, limit);
    }

    /** First the ids, which an index gives alone. */
    private List<PermitApplication> read(Narrowing narrowing, String order, int limit) {
        List<?> ids = narrowing
                .bind(entities.createNativeQuery("select id from permit_application" + narrowing.where(order)))
                .setParameter("most", limit)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, PermitApplication> found = entities.createQuery(
                        "select a from PermitApplication a where a.id in :ids", PermitApplication.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(PermitApplication::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    private static String order(ApplicationSort sort, Narrowing narrowing) {
        switch (sort) {
            case LATEST -> {}
            case LONGEST_WAITING -> narrowing.by("submitted_at is not null");
            case FIRST_DUE -> narrowing.by("decide_by is not null");
        }
        return switch (sort) {
            case LATEST -> "order by created_at desc, id desc limit :most";
            case LONGEST_WAITING -> "order by submitted_at, id limit :most";
            case FIRST_DUE -> "order by decide_by, id limit :most";
        };
    }

    private static void after(Position position, ApplicationSort sort, Narrowing narrowing) {
        narrowing.with("id", position.id());
        switch (sort) {
            case LATEST -> narrowing.by("(created_at, id) < (:at, :id)").with("at", Instant.parse(position.at()));
            case LONGEST_WAITING ->
                narrowing.by("(submitted_at, id) > (:at, :id)").with("at", Instant.parse(position.at()));
            case FIRST_DUE -> narrowing.by("(decide_by, id) > (:at, :id)").with("at", LocalDate.parse(position.at()));
        }
    }
}
