package uk.kerbside.permits.measure.persistence;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.measure.AppealPosition;
import uk.kerbside.permits.measure.Measure;

/** Finds measures whose appeal waits, the first due first. */
final class WaitingAppeals {
    private static final String IN_ORDER = " order by appeal.decideBy, id";

    private WaitingAppeals() {}

    /** @param waiting the condition under which an appeal waits */
    static <M extends Measure> List<M> list(
            PanacheRepositoryBase<M, String> all, String waiting, Optional<AppealPosition> after, int limit) {
        PanacheQuery<M> found = after.map(position -> all.find(
                        waiting + " and (appeal.decideBy > ?1 or appeal.decideBy = ?1 and id > ?2)" + IN_ORDER,
                        position.decideBy(),
                        position.id()))
                .orElseGet(() -> all.find(waiting + IN_ORDER));
        return found.page(0, limit).list();
    }
}
