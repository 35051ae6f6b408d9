package uk.kerbside.helpline.casework.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.helpline.casework.CaseNote;
import uk.kerbside.helpline.casework.CaseStatus;
import uk.kerbside.helpline.casework.HelplineCase;
import uk.kerbside.helpline.customer.Holder;

/**
 * A case with its notes.
 *
 * @param dueAt by when it must be seen to
 * @param isOverdue whether it is open after that
 */
record CaseAnswer(
        @Schema(examples = "CASE-7KQ2-9XNM") String caseId,
        CaseStatus status,
        @Schema(examples = "A-7KQ2-9XNM") Optional<String> accountId,
        @Schema(examples = "CALL-7KQ2-9XNM") Optional<String> callId,
        @Schema(examples = "VISITOR_PERMIT") String reason,
        @Schema(description = "Login of whoever sees to it") String owner,
        Instant openedAt,
        Instant dueAt,
        boolean isOverdue,

        @Schema(description = "Since when the council knows that whom it is about has died: they are not to be rung")
        Optional<Instant> deathRecordedAt,

        Optional<Instant> closedAt,
        @Schema(examples = "ANSWERED") Optional<String> outcome,
        List<NoteAnswer> notes) {

    static CaseAnswer of(HelplineCase found, List<CaseNote> notes, Optional<Holder> holder, Instant now) {
        return new CaseAnswer(
                found.caseId(),
                found.status(),
                found.accountId(),
                found.callId(),
                found.reason(),
                found.owner(),
                found.openedAt(),
                found.dueAt(),
                found.status() == CaseStatus.OPEN && !now.isBefore(found.dueAt()),
                holder.flatMap(Holder::deathRecordedAt),
                found.closedAt(),
                found.outcome(),
                notes.stream().map(NoteAnswer::of).toList());
    }

    record NoteAnswer(
            @Schema(examples = "Asked why the visit ended early.")
            String text,

            String author,
            Instant notedAt) {
        static NoteAnswer of(CaseNote note) {
            return new NoteAnswer(note.text(), note.author(), note.notedAt());
        }
    }
}
