/**
 * Reads of personal records: who looked at what, as whom, why and when.
 *
 * <p>A read is written down before it is answered; one that cannot be written down is not answered. What was read stands
 * there by ids alone, never by a mark, a name or an address, so that the audit itself tells nobody anything. A service
 * that uses this names what may be done and shown in an endpoint of its own, so that its API description does, and makes
 * the table {@code read_audit} in a migration of its own:
 *
 * <pre>
 * create table read_audit (
 *     read_id uuid primary key, read_at timestamptz not null, reader text not null, role text not null, client text,
 *     action text not null, reason text, records text[] not null);
 * create index read_audit_of_reader on read_audit (reader, read_id);
 * create index read_audit_of_record on read_audit using gin (records);
 * </pre>
 */
package uk.kerbside.kit.audit;
