package uk.kerbside.helpline.casework;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Set;

/** The council's catalogue of reasons, and the helpline's working hours. */
@ConfigMapping(prefix = "kerbside.helpline.cases")
interface CaseSettings {
    /** When cases are worked on, as signs state hours: {@code Mon-Fri 09:00-17:00}; bank holidays are free. */
    String workingHours();

    /** How a case may be closed. */
    Set<String> outcomes();

    /** What a case may be about, by code. */
    Map<String, Reason> reasons();

    /** One reason. */
    interface Reason {
        /** In plain English, for agents. */
        String title();

        /** Working days a case may take after the day it was opened. */
        int dueWorkingDays();
    }
}
