package uk.kerbside.helpline.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a case may be about. */
@ApplicationScoped
public class CaseReasons {
    private final CaseSettings settings;

    CaseReasons(CaseSettings settings) {
        this.settings = settings;
    }

    /**
     * One reason.
     *
     * @param dueWorkingDays working days a case may take after the day it was opened
     */
    public record Reason(String code, String title, int dueWorkingDays) {}

    /** All of them, by code. */
    public List<Reason> list() {
        return settings.reasons().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> reason(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The reason of this code; empty for one the council does not use. */
    public Optional<Reason> find(String code) {
        return Optional.ofNullable(settings.reasons().get(code)).map(found -> reason(code, found));
    }

    /** Its title; the code itself for a reason the council has given up since. */
    public String titleOf(String code) {
        return find(code).map(Reason::title).orElse(code);
    }

    private static Reason reason(String code, CaseSettings.Reason settings) {
        return new Reason(code, settings.title(), settings.dueWorkingDays());
    }
}
