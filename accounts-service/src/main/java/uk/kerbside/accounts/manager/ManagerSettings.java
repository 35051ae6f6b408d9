package uk.kerbside.accounts.manager;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Managers of organisations. */
@ConfigMapping(prefix = "kerbside.accounts.managers")
interface ManagerSettings {
    /** How long somebody who is invited has to accept. */
    @WithDefault("P14D")
    Period invitedFor();

    /** How many manage one organisation at most, invitations counted. */
    @WithDefault("20")
    int most();
}
