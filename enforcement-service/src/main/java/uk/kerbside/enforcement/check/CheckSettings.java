package uk.kerbside.enforcement.check;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.BayClass;

/** How checks are answered and kept. */
@ConfigMapping(prefix = "kerbside.enforcement.checks")
public interface CheckSettings {
    /** How far in the future the time asked about may lie: clocks of devices differ. */
    @WithDefault("5m")
    Duration aheadAtMost();

    /** How far in the past it may lie. */
    @WithDefault("7d")
    Duration backAtMost();

    /** How many metres a position may lie outside a place and still count as in it: devices are not more exact. */
    @WithDefault("10")
    double positionTolerance();

    /** How many marks near one of which nothing is known are shown. */
    @WithDefault("5")
    int nearMarksAtMost();

    Policy policy();

    Displayed displayed();

    Sightings sightings();

    Grouping grouping();

    Spool spool();

    /** Where the law leaves the council a choice. */
    interface Policy {
        /** Whether the ten minutes also follow a permit that ended at midnight. */
        @WithDefault("true")
        boolean toleranceAfterMidnight();

        /** Whether they also follow free parking, when control starts. */
        @WithDefault("true")
        boolean toleranceAfterFreeTime();

        /** How long a right that is over still makes a lapse. */
        @WithDefault("P12M")
        Period lookBack();

        /** A file with the contravention codes by class of bay, when the council's differ from the usual ones. */
        Optional<Path> codes();

        /** A file with the minutes a vehicle is observed by contravention code, when the council's differ. */
        Optional<Path> observationPeriods();
    }

    /** What of things displayed behind the windscreen is good where. */
    interface Displayed {
        /** Classes of bay a visitor's scratch card is good in. */
        @WithDefault("RESIDENT,PERMIT,SHARED")
        List<BayClass> cardBays();

        /** How long a card with a time on it is good. */
        @WithDefault("4h")
        Duration cardStay();

        /** Classes of bay tickets are bought for. */
        @WithDefault("PAY_AND_DISPLAY,SHARED,CAR_PARK")
        List<BayClass> ticketBays();

        /** Classes of bay a Blue Badge is good in. */
        @WithDefault("PAY_AND_DISPLAY,SHARED,SINGLE_YELLOW")
        List<BayClass> badgeBays();

        /** Of these, those in which it is good only so long, by the clock beside it. */
        @WithDefault("SINGLE_YELLOW")
        List<BayClass> badgeStayBays();

        /** How long that is. */
        @WithDefault("3h")
        Duration badgeStay();
    }

    /** How earlier checks are looked up, where a finding depends on them. */
    interface Sightings {
        /** How far back a vehicle may have been seen and still count as unmoved. */
        @WithDefault("24h")
        Duration back();

        /** How many are shown beside a finding. */
        @WithDefault("10")
        int shownAtMost();

        /** How long one waits for them before the check is answered without. */
        @WithDefault("500ms")
        Duration patience();

        /** How many checks may look them up at once; further ones are answered without. */
        @WithDefault("16")
        int atOnce();
    }

    /** How checks are put together for the database. */
    interface Grouping {
        /** How many go into one insert at most. */
        @WithDefault("512")
        int atOnce();

        /** How many may wait for the database; further ones are refused. */
        @WithDefault("10000")
        int waitingAtMost();

        /** How many of the last ones are remembered, to be answered again while the database is away. */
        @WithDefault("2000")
        int rememberedAtMost();

        /** How long one waits to be kept before its caller is told to try again. */
        @WithDefault("15s")
        Duration patience();
    }

    /** Where checks are kept while the database is away. */
    interface Spool {
        /** A folder on a disk of this machine; several instances may share it. */
        @WithDefault("spool")
        Path folder();

        /** How large a file may become before checks are refused. */
        @WithDefault("1G")
        MemorySize sizeAtMost();

        /** How many go from the spool into one insert. */
        @WithDefault("500")
        int drainedAtOnce();
    }
}
