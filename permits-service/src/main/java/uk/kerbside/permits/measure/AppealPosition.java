package uk.kerbside.permits.measure;

import java.time.LocalDate;

/** Where an appeal stands in a list of those that wait, the first due first. */
public record AppealPosition(LocalDate decideBy, String id) {}
