package uk.kerbside.enforcement.ledger;

/** Where a record stood on the topic with the rights. */
public record TopicPlace(int partition, long offset) {}
