package uk.kerbside.accounts.letter.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.letter.CalledBackLetter;
import uk.kerbside.accounts.letter.HandOverPrintFile;
import uk.kerbside.accounts.letter.Letter;
import uk.kerbside.accounts.letter.MakePrintFile;
import uk.kerbside.accounts.letter.PrintFile;
import uk.kerbside.accounts.letter.PrintFileRefusal;
import uk.kerbside.accounts.letter.PrintFileStatus;
import uk.kerbside.accounts.letter.PrintFiles;
import uk.kerbside.accounts.letter.ReadPrintFile;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.RefusedException;

/** Letters the council prints itself. */
@Path("/v1/print-files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Print files", description = "Letters the council prints itself, those in large print above all")
class PrintFilesResource {
    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv";
    private static final String HEADER = "position,letter_id,message_id,language,large_print,first_page,pages\r\n";

    private final MakePrintFile makePrintFile;
    private final ReadPrintFile readPrintFile;
    private final HandOverPrintFile handOver;
    private final CouncilClock clock;
    private final Pages pages;

    PrintFilesResource(
            MakePrintFile makePrintFile,
            ReadPrintFile readPrintFile,
            HandOverPrintFile handOver,
            CouncilClock clock,
            Pages pages) {
        this.makePrintFile = makePrintFile;
        this.readPrintFile = readPrintFile;
        this.handOver = handOver;
        this.clock = clock;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "makePrintFile",
            summary = "Puts the letters that wait together, to be printed now",
            description = "The same happens each working day in the morning. Each letter stands in one file only.")
    @APIResponse(responseCode = "409", description = "NO_LETTERS_WAITING")
    @APIResponseSchema(value = PrintFileAnswer.class, responseCode = "201")
    public Response make() {
        PrintFile file = makePrintFile
                .make()
                .orElseThrow(() -> new RefusedException(
                        PrintFileRefusal.NO_LETTERS_WAITING, "Every letter stands in a print file already."));
        return Response.created(URI.create("/v1/print-files/" + file.printFileId()))
                .entity(whole(file))
                .build();
    }

    @GET
    @Operation(operationId = "listPrintFiles", summary = "All print files, the latest first")
    public Page<PrintFileAnswer> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "print files",
                        page,
                        (after, limit) -> readPrintFile.list(after.map(PrintFilesResource::place), limit),
                        file -> Position.of(file.madeAt(), file.printFileId()))
                .map(file -> PrintFileAnswer.of(file, Optional.empty()));
    }

    private static PrintFiles.Place place(Position position) {
        return new PrintFiles.Place(position.instant(0), position.text(1));
    }

    @GET
    @Path("/{printFileId}")
    @Operation(operationId = "getPrintFile", summary = "One print file, and whether it is posted")
    public PrintFileAnswer get(@PathParam("printFileId") @Size(max = 40) String printFileId) {
        return whole(readPrintFile.get(printFileId));
    }

    private PrintFileAnswer whole(PrintFile file) {
        return PrintFileAnswer.of(file, Optional.of(readPrintFile.calledBack(file.printFileId())));
    }

    @GET
    @Path("/{printFileId}/letters.pdf")
    @Produces(PDF)
    @Operation(
            operationId = "getPrintFileLetters",
            summary = "All its letters as one document to print",
            description =
                    "On A4 for envelopes with a window, each letter from a page of its own; large print in 18 points, at"
                            + " the end. As often as it takes; each time is written down. What was written to somebody"
                            + " who has died since is left out.")
    @APIResponse(responseCode = "409", description = "NO_LETTERS_LEFT")
    @APIResponse(
            responseCode = "200",
            description = "The letters",
            content = @Content(mediaType = PDF, schema = @Schema(format = "binary")))
    public Response letters(@PathParam("printFileId") @Size(max = 40) String printFileId) {
        return download(printed(printFileId, readPrintFile.read(printFileId)).pdf(), PDF, printFileId + ".pdf");
    }

    @GET
    @Path("/{printFileId}/manifest.csv")
    @Produces(CSV)
    @Operation(
            operationId = "getPrintFileManifest",
            summary = "Which letter stands on which pages, as CSV",
            description =
                    "position, letter_id, message_id, language, large_print, first_page, pages. No name and no address.")
    @APIResponse(responseCode = "409", description = "NO_LETTERS_LEFT")
    @APIResponse(
            responseCode = "200",
            description = "The manifest",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response manifest(@PathParam("printFileId") @Size(max = 40) String printFileId) {
        List<Letter> letters = readPrintFile.read(printFileId);
        List<PrintedLetters.Pages> where = printed(printFileId, letters).pages();
        StringBuilder lines = new StringBuilder(HEADER);
        for (int i = 0; i < letters.size(); i++) {
            lines.append(line(i + 1, letters.get(i), where.get(i)));
        }
        return download(lines.toString(), CSV, printFileId + ".csv");
    }

    @POST
    @Path("/{printFileId}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "handOverPrintFile",
            summary = "Says that its letters are printed and posted; safe to repeat",
            description =
                    "They count as delivered from now on, but those that were called back. When that was since somebody had"
                            + " the letters, they take them out and read them or the manifest again; what is posted"
                            + " already they name.")
    @APIResponse(responseCode = "200", description = "They are posted, now or before")
    @APIResponse(responseCode = "409", description = "LETTERS_CALLED_BACK")
    public PrintFileAnswer handOver(
            @PathParam("printFileId") @Size(max = 40) String printFileId, @Valid HandOverRequest request) {
        Set<String> posted = Optional.ofNullable(request)
                .flatMap(HandOverRequest::posted)
                .map(Set::copyOf)
                .orElse(Set.of());
        return whole(handOver.handOver(printFileId, posted));
    }

    @Schema(name = "HandOverPrintFile")
    record HandOverRequest(
            @Schema(
                    examples = "[\"L-0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b\"]",
                    description = "Ids of letters that were called back when they were in the post already")
            Optional<@Size(max = 1000) List<@NotNull @Size(max = 64) String>> posted) {}

    private PrintedLetters printed(String printFileId, List<Letter> letters) {
        return new PrintedLetters(printFileId, letters, clock.zone());
    }

    /** Ids, codes and numbers: nothing in them needs quoting. */
    private static String line(int position, Letter letter, PrintedLetters.Pages where) {
        return String.join(
                        ",",
                        Integer.toString(position),
                        letter.letterId(),
                        letter.messageId(),
                        letter.language(),
                        letter.largePrint() ? "yes" : "no",
                        Integer.toString(where.firstPage()),
                        Integer.toString(where.pages()))
                + "\r\n";
    }

    private static Response download(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @Schema(name = "PrintFile")
    record PrintFileAnswer(
            @Schema(examples = "PF-7KQ2-9XNM") String printFileId,
            PrintFileStatus status,

            @Schema(examples = "12", description = "How many were put into it")
            int letters,

            @Schema(description = "Whose login made it, or the service itself")
            String madeBy,

            Instant madeAt,
            Optional<String> handedOverBy,

            @Schema(description = "Since when its letters count as delivered")
            Optional<Instant> handedOverAt,

            @Schema(description = "When somebody last had its letters")
            Optional<Instant> givenOutAt,

            @Schema(description = "What is not to be posted, because its reader has died; absent in lists")
            Optional<List<CalledBackAnswer>> calledBack) {

        static PrintFileAnswer of(PrintFile file, Optional<List<CalledBackLetter>> calledBack) {
            return new PrintFileAnswer(
                    file.printFileId(),
                    file.status(),
                    file.letters(),
                    file.madeBy(),
                    file.madeAt(),
                    file.handedOverBy(),
                    file.handedOverAt(),
                    file.givenOutAt(),
                    calledBack.map(letters ->
                            letters.stream().map(CalledBackAnswer::of).toList()));
        }
    }

    @Schema(name = "CalledBackLetter")
    record CalledBackAnswer(
            @Schema(examples = "L-0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
            String letterId,

            @Schema(examples = "M-0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
            String messageId,

            @Schema(examples = "reader-has-died") String reason,
            Instant calledBackAt,

            @Schema(examples = "false", description = "Whether it was in the post already, and could not be stopped")
            boolean posted) {

        static CalledBackAnswer of(CalledBackLetter letter) {
            return new CalledBackAnswer(
                    letter.letterId(), letter.messageId(), letter.reason(), letter.calledBackAt(), letter.isPosted());
        }
    }
}
