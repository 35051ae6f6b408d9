package uk.kerbside.enforcement.camera;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;

/** How far a camera is believed. */
@ConfigMapping(prefix = "kerbside.enforcement.cameras")
public interface CameraSettings {
    /** A read of less confidence than this is looked at by somebody, whatever was found. */
    @WithDefault("0.85")
    double lookBelow();

    /** A file with the characters a camera takes for each other, when the council's cameras differ from the usual ones. */
    Optional<Path> lookAlikes();

    /** How many look-alikes with a right are shown at most. */
    @WithDefault("5")
    int nearAtMost();

    /** When, on the day after, visitors of a school street can no longer be registered. */
    @WithDefault("12:00")
    LocalTime lateRegistrationCloses();

    /** How many provisional reads are judged again in one transaction. */
    @WithDefault("200")
    int judgedAtOnce();
}
