package uk.kerbside.local.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.local.demo.Api;

/** Goes through all chains of a running suite, as an auditor, and compares them with what was published. */
public final class EvidenceAudit {
    /**
     * What came out of it for one chain.
     *
     * @param faults what is wrong, each in a line; empty for a chain that holds
     */
    public record Audited(
            String chain, long checkpoints, long entries, long removed, boolean isClosed, List<String> faults) {}

    private final URI enforcement;
    private final Api auditor;
    private final String kafka;

    /**
     * @param enforcement where the enforcement service listens
     * @param token of an auditor
     * @param kafka host and port
     */
    public EvidenceAudit(URI enforcement, String token, String kafka) {
        this.enforcement = enforcement;
        this.auditor = Api.as(token);
        this.kafka = kafka;
    }

    /** The newest chain first; chains that were published and are gone at the end. */
    public List<Audited> audit() {
        // What is published after this is in the chains as well.
        Map<String, List<PublishedSeal>> published =
                PublishedSeals.readFrom(kafka).stream().collect(Collectors.groupingBy(PublishedSeal::chain));
        List<JsonNode> chains = pages("/v1/evidence-chains");
        Map<String, String> keys = new HashMap<>();
        chains.forEach(chain ->
                keys.put(chain.path("chainId").asText(), chain.path("publicKey").asText("")));
        List<Audited> audited = new ArrayList<>();
        for (JsonNode chain : chains) {
            String id = chain.path("chainId").asText();
            List<PublishedSeal> seals =
                    Optional.ofNullable(published.remove(id)).orElse(List.of());
            audited.add(audit(id, seals, Set.copyOf(keys.values())));
        }
        published.keySet().stream()
                .sorted()
                .forEach(gone -> audited.add(
                        new Audited(gone, 0, 0, 0, false, List.of("The chain was published and is not kept."))));
        return audited;
    }

    private Audited audit(String chain, List<PublishedSeal> published, Set<String> keys) {
        List<String> faults = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        pages("/v1/evidence-chains/" + chain + "/checkpoints")
                .forEach(checkpoint -> kept.add(checkpoint.path("statement").asText()));
        for (PublishedSeal seal : published) {
            if (!seal.isSigned() || !keys.contains(seal.publicKey())) {
                faults.add("Published, and not signed by a key of this suite: " + seal.statement());
            }
            if (!kept.contains(seal.statement())) {
                faults.add("Published, and not kept: " + seal.statement());
            }
        }
        return verified(chain, faults);
    }

    private Audited verified(String chain, List<String> faults) {
        long checkpoints = 0;
        long entries = 0;
        long removed = 0;
        JsonNode part;
        long from = 0;
        do {
            part = get("/v1/evidence-chains/" + chain + "/verification?from=" + from);
            checkpoints += part.path("checkpoints").asLong();
            entries += part.path("entries").asLong();
            removed += part.path("removed").asLong();
            part.path("faults").forEach(fault -> faults.add(line(fault)));
            from = part.path("next").asLong();
        } while (part.hasNonNull("next"));
        return new Audited(
                chain, checkpoints, entries, removed, part.path("isClosed").asBoolean(), List.copyOf(faults));
    }

    private static String line(JsonNode fault) {
        StringBuilder line = new StringBuilder(fault.path("fault").asText());
        if (fault.hasNonNull("sequence")) {
            line.append(" at entry ").append(fault.path("sequence").asLong());
        }
        if (fault.hasNonNull("checkpoint")) {
            line.append(" of checkpoint ").append(fault.path("checkpoint").asLong());
        }
        return line.toString();
    }

    private List<JsonNode> pages(String path) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(path + "?limit=200");
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = get(path + "?limit=200&cursor=" + page.path("next").asText());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private JsonNode get(String path) {
        return auditor.get(enforcement.resolve(path)).expect(200).body();
    }
}
