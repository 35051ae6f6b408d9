#!/bin/bash
# Creates every topic of topics.csv that does not exist yet. Runs in the apache/kafka image; safe to run again.
# KERBSIDE_KAFKA is the bootstrap address, KERBSIDE_KAFKA_REPLICATION the number of copies (1 on one node).
set -euo pipefail

kafka="${KERBSIDE_KAFKA:?KERBSIDE_KAFKA is not set}"
copies="${KERBSIDE_KAFKA_REPLICATION:-1}"
topics="$(dirname "$0")/topics.csv"
day=86400000

# The first line names the columns.
tail -n +2 "$topics" | while IFS=, read -r topic partitions cleanup retention_days; do
  [ -n "$topic" ] || continue
  settings=(--config "cleanup.policy=$cleanup")
  if [ -n "$retention_days" ]; then
    settings+=(--config "retention.ms=$((retention_days * day))")
  fi
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$kafka" --create --if-not-exists \
    --topic "$topic" --partitions "$partitions" --replication-factor "$copies" "${settings[@]}" </dev/null
done
