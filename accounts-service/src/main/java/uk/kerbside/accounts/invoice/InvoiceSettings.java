package uk.kerbside.accounts.invoice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Invoices to organisations. */
@ConfigMapping(prefix = "kerbside.accounts.invoices")
public interface InvoiceSettings {
    /** How long an organisation has to pay one. */
    @WithDefault("P30D")
    Period payWithin();

    /** When those of the month before are issued, in Quartz's notation and the council's zone; {@code off} for never. */
    @WithDefault("0 0 5 1 * ?")
    String monthly();
}
