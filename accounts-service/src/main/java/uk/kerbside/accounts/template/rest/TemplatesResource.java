package uk.kerbside.accounts.template.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.template.PreviewTemplate;
import uk.kerbside.accounts.template.ShowTemplates;
import uk.kerbside.accounts.template.TemplateKey;
import uk.kerbside.accounts.template.Wording;
import uk.kerbside.events.Topic;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.journal.JournalEntry;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** Templates, how they would read, and who changed them. */
@Path("/v1/message-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(name = "Message templates", description = "How messages read")
class TemplatesResource {
    private final ShowTemplates showTemplates;
    private final PreviewTemplate previewTemplate;
    private final Journal journal;
    private final Pages pages;

    TemplatesResource(ShowTemplates showTemplates, PreviewTemplate previewTemplate, Journal journal, Pages pages) {
        this.showTemplates = showTemplates;
        this.previewTemplate = previewTemplate;
        this.journal = journal;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listMessageTemplates",
            summary = "All templates, by kind, way and language, and how they read now",
            description =
                    "In English there is one for each kind and way; in other languages those the council has made.")
    public Page<TemplateAnswer> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam Narrowed narrowed) {
        return pages.read(
                        "message templates " + narrowed,
                        page,
                        (after, limit) -> showTemplates.list(
                                narrowed::wants, after.map(at -> at.text(0)).orElse(""), limit),
                        template -> Position.of(template.key().id()))
                .map(template -> TemplateAnswer.of(template.key(), template));
    }

    @GET
    @Path("/{kind}/{channel}/{language}/in-force")
    @Operation(
            operationId = "getMessageTemplate",
            summary = "What a template may and must say, and how it reads now",
            description = "Also for a language nobody has translated it to: then what is in force is English.")
    public TemplateAnswer get(@Valid @BeanParam TemplatePath path) {
        TemplateKey key = path.key();
        return TemplateAnswer.of(key, showTemplates.inForce(key));
    }

    @POST
    @Path("/{kind}/{channel}/{language}/previews")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
    @Operation(
            operationId = "previewMessageTemplate",
            summary = "Shows how a text, a version or what is in force would read",
            description =
                    "A text that could not become a template is refused with every fault. With sample words, or those of"
                            + " the latest message of the kind about a permit (which is written down as a read); the name is always a"
                            + " sample. Nothing is kept.")
    public PreviewAnswer preview(@Valid @BeanParam TemplatePath path, @NotNull @Valid PreviewRequest request) {
        TemplateKey key = path.key();
        int version = request.body().isPresent() ? 0 : request.version().orElse(0);
        return PreviewAnswer.of(
                previewTemplate.preview(key, version, wording(key, request), request.permitNumber(), request.chosen()));
    }

    private Wording wording(TemplateKey key, PreviewRequest request) {
        return request.body()
                .map(body -> new Wording(request.subject().orElse(""), body))
                .or(() -> request.version()
                        .map(version -> showTemplates.get(key, version).wording()))
                .orElseGet(() -> showTemplates.inForce(key).wording());
    }

    @GET
    @Path("/{kind}/{channel}/{language}/history")
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listMessageTemplateHistory",
            summary = "Who worded, published and took back what, the earliest first")
    public Page<ChangeAnswer> history(@Valid @BeanParam TemplatePath path) {
        List<ChangeAnswer> changes = journal.history(Topic.MESSAGES, path.key().id()).stream()
                .map(ChangeAnswer::of)
                .toList();
        return new Page<>(changes, Optional.empty());
    }

    /** What narrows the list. */
    record Narrowed(
            @QueryParam("kind")
            @Size(max = 40)
            @Pattern(regexp = "[A-Z_]*", message = "must be a kind of message")
            @Parameter(example = "PERMIT_ISSUED", description = "Only of this kind")
            String kind,

            @QueryParam("channel") @Parameter(example = "SMS", description = "Only for this way")
            MessageChannel channel,

            @QueryParam("language")
            @Pattern(regexp = "[a-z]{2}", message = "must be two letters of ISO 639-1")
            @Parameter(example = "en", description = "Only in this language")
            String language) {

        boolean wants(TemplateKey key) {
            return (kind == null || kind.equals(key.name().name()))
                    && (channel == null || channel == key.channel())
                    && (language == null || language.equals(key.language()));
        }
    }

    @Schema(name = "TemplatePreviewRequest")
    record PreviewRequest(
            @Schema(examples = "Your parking permit {permitNumber}")
            Optional<@Size(max = 400) String> subject,

            @Schema(
                    examples =
                            "Your {permitType} parking permit {permitNumber} is good to the end of {lastDay}. {council}",
                    description = "A text nobody has kept yet; without it the version is shown")
            Optional<@Size(max = 10_000) String> body,

            @Schema(examples = "1", description = "Without it what is in force is shown")
            Optional<Integer> version,

            @Schema(examples = "P-7KQ2-9XNM", description = "Whose words to use")
            Optional<@Size(max = 40) String> permitNumber,

            @Schema(description = "Words to put in instead")
            Optional<@Size(max = 30) List<@NotNull @Valid Word>> words) {

        Map<String, String> chosen() {
            Map<String, String> chosen = new HashMap<>();
            words.ifPresent(all -> all.forEach(one -> chosen.put(one.word(), one.text())));
            return chosen;
        }

        @Schema(name = "TemplateWord")
        record Word(
                @NotNull @Size(max = 40) @Schema(examples = "permitType")
                String word,

                @NotNull @Size(max = 2000) @Schema(examples = "visitor")
                String text) {}
    }

    @Schema(name = "TemplatePreview")
    record PreviewAnswer(
            @Schema(examples = "en") String language,

            @Schema(examples = "Your parking permit P-7KQ2-9XNM")
            String subject,

            String body,

            @Schema(
                    examples = "2",
                    description = "How many parts of a text message it takes; absent for the other ways")
            Optional<Integer> textParts) {

        static PreviewAnswer of(PreviewTemplate.Preview preview) {
            return new PreviewAnswer(
                    preview.written().language(),
                    preview.written().subject(),
                    preview.written().body(),
                    preview.parts());
        }
    }

    @Schema(name = "MessageTemplateChange")
    record ChangeAnswer(
            @Schema(examples = "uk.kerbside.messages.message-template-published.v1")
            String what,

            @Schema(examples = "2") int version,
            Instant at,
            String by,
            @Schema(examples = "permit-supervisor") String role,
            @Schema(examples = "WEB") String channel,
            @Schema(description = "Of a draft") Optional<String> subject,
            @Schema(description = "Of a draft") Optional<String> body,
            Optional<Instant> effectiveFrom) {

        static ChangeAnswer of(JournalEntry entry) {
            return new ChangeAnswer(
                    entry.type(),
                    entry.body().path("version").asInt(),
                    entry.at(),
                    entry.actorSubject(),
                    entry.actorRole(),
                    entry.channel(),
                    text(entry, "subject"),
                    text(entry, "body"),
                    text(entry, "effectiveFrom").map(Instant::parse));
        }

        private static Optional<String> text(JournalEntry entry, String field) {
            return Optional.ofNullable(entry.body().path(field).asText(null));
        }
    }
}
