package uk.kerbside.permits.reminder.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import uk.kerbside.permits.reminder.DueReminder;
import uk.kerbside.permits.reminder.Reminder;
import uk.kerbside.permits.reminder.ReminderStatus;
import uk.kerbside.permits.reminder.Reminders;

@ApplicationScoped
class PanacheReminders implements Reminders, PanacheRepositoryBase<Reminder, String> {
    private static final Set<ReminderStatus> NOT_ARRIVED =
            EnumSet.of(ReminderStatus.BOUNCED, ReminderStatus.UNDELIVERED);
    private static final Set<ReminderStatus> OUTCOMES =
            EnumSet.of(ReminderStatus.DELIVERED, ReminderStatus.BOUNCED, ReminderStatus.UNDELIVERED);

    private static final int WRITTEN_AT_ONCE = 100;

    private final DueReminderRows due;

    PanacheReminders(DueReminderRows due) {
        this.due = due;
    }

    @Override
    public List<Reminder> addAll(List<Reminder> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> known = Set.copyOf(getEntityManager()
                .createQuery("select reminderId from Reminder where reminderId in (:ids)", String.class)
                .setParameter("ids", all.stream().map(Reminder::reminderId).toList())
                .getResultList());
        List<Reminder> news = all.stream()
                .filter(reminder -> !known.contains(reminder.reminderId()))
                .toList();
        getEntityManager().unwrap(Session.class).setJdbcBatchSize(WRITTEN_AT_ONCE);
        persist(news);
        flush();
        return news;
    }

    @Override
    public List<DueReminder> listDue(Search search) {
        return due.list(search);
    }

    @Override
    public List<DueReminder> listLatePaper(String typeCode, LocalDate fromLastDay, LocalDate toLastDay, int limit) {
        return due.listLatePaper(typeCode, fromLastDay, toLastDay, limit);
    }

    @Override
    public Optional<Reminder> findForUpdate(String reminderId) {
        return findByIdOptional(reminderId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean hasLaterOutcome(Reminder reminder) {
        return count(
                        "permitNumber = ?1 and termUntil = ?2 and daysBefore < ?3 and status in ?4",
                        reminder.permitNumber(),
                        reminder.termUntil(),
                        reminder.daysBefore(),
                        OUTCOMES)
                > 0;
    }

    @Override
    public List<Reminder> list(String permitNumber) {
        return list("permitNumber = ?1 order by termUntil desc, daysBefore", permitNumber);
    }

    @Override
    public List<Reminder> listUndelivered(Place after, int limit) {
        return find(
                        "status in ?1 and (changedAt < ?2 or changedAt = ?2 and reminderId > ?3)"
                                + " order by changedAt desc, reminderId",
                        NOT_ARRIVED,
                        after.changedAt(),
                        after.reminderId())
                .page(0, limit)
                .list();
    }
}
